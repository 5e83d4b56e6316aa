/* page.h - a web page → blocks with roles, and what the page says of itself
 *
 *   tokens ──▸ blocks and the elements around them ──▸ roles ──▸ a document
 *         ╰──▸ meta, JSON-LD, time ───────────────────────────╯
 *   html-token.h   page-blocks.h   page-classify.c   page-metadata.c   page.c
 *
 * A block is a run of text that no block element interrupts. Of the elements around it only those
 * that hold text are kept, as rows of an array that name the row of their parent: not a tree, but
 * enough to ask what a part of the page holds. Nothing recurses; the stack of open elements has a
 * limit, and beyond it elements are read as if they stood at that depth.
 *
 * Method of the roles: features of blocks after Kohlschütter, Fankhauser, Nejdl, "Boilerplate
 * Detection using Shallow Text Features" (length, share of links, neighbours) and of Pomikálek's
 * jusText (share of stop words), and the part of the page that holds most good text as in
 * Readability. What is no part of the article by its element (nav, footer, aside, form), by the
 * name of its class (common/page-hints.tsv), by its words (<lang>/furniture.tsv) or by its links is
 * furniture, unless it holds most of the text. */
#ifndef TQ_READ_PAGE_H
#define TQ_READ_PAGE_H

#include "pack/page-hints.h"
#include "read/builder.h"
#include "read/element.h"
#include "read/html-token.h"

typedef struct {
    TqSpan text;        /* in TqPage.text */
    TqSpan place;       /* in the page */
    guint32 element;    /* row of the innermost element */
    guint32 n_letters;  /* code points that are no white space */
    guint32 n_link_letters;
    TqPageKind kind;
    guint8 level;       /* of a heading */
    gboolean is_good;   /* reads like prose */
    gboolean is_links;  /* is made of links */
    gboolean ends_sentence;
    TqBlockRole role;
    const char *reason; /* of furniture */
} TqPageBlock;

typedef struct {
    guint32 parent; /* row; of the root: itself */
    guint32 first;  /* blocks in it: [first, end) */
    guint32 end;
    const char *reason;     /* why it is furniture by itself, or NULL; static or of a pack */
    const TqPageHint *hint; /* of its class or id */
    gboolean is_body;       /* says that it holds the article */
    gboolean has_control;   /* a field or a button stands right in it */
} TqPageElement;

/* What a page says of itself, the surest witness first in each field's list. */
typedef struct {
    GPtrArray *values[TQ_N_FIELDS];
    GArray *from[TQ_N_FIELDS]; /* of const char * */
} TqPageMetadata;

/* A <time datetime>. */
typedef struct {
    char *datetime;
    guint32 block; /* that follows or holds it */
    gboolean is_publication; /* pubdate, itemprop="datePublished" */
} TqPageTime;

typedef struct {
    const TqPacks *packs;
    const TqLimits *limits;
    TqHtmlTokenizer tokens;
    GString *text;     /* of all blocks */
    GArray *blocks;    /* of TqPageBlock */
    GArray *elements;  /* of TqPageElement; row 0 is the page */
    GArray *times;     /* of TqPageTime */
    TqPageMetadata metadata;
    char *title;       /* of <title>, or NULL */
    gboolean was_deep; /* the limit of depth was hit */
} TqPage;

/* page-blocks.c: fills everything but the roles. */
void tq_page_read_blocks (TqPage *page);

/* page-classify.c: fills the roles. @is_fragment: a text out of a feed, whose whole is the
 * article. */
void tq_page_classify (TqPage *page, gboolean is_fragment);

/* page-metadata.c */
/* the <meta> or <link> that the tokenizer stands at */
void tq_page_read_meta (TqPage *page);
void tq_page_read_json_ld (TqPage *page, const char *text, gsize n_bytes);
void tq_page_set_metadata (const TqPage *page, TqBuilder *builder);

/* page.c: the text of a line that may hold tags and references, as titles of feeds do. (transfer
 * full) */
char *tq_page_text_of (const char *html, gsize n_bytes);

/* page.c: blocks of an HTML fragment (a feed's or an agency's text) into a document in the
 * making. */
void tq_page_add_fragment (TqBuilder *builder, const char *html, gsize n_bytes);

#endif
