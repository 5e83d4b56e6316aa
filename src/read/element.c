#include "read/element.h"

#include <string.h>

/* Short names for the rows. */
enum {
    BLOCK = TQ_ELEMENT_BLOCK,
    VOID = TQ_ELEMENT_VOID,
    SILENT = TQ_ELEMENT_SILENT,
    CONTROL = TQ_ELEMENT_CONTROL,
    CLOSES_P = TQ_ELEMENT_CLOSES_P
};

/* Sorted by name. What is not here is inline. */
static const TqElement elements[] = {
    { "address", BLOCK | CLOSES_P, TQ_PAGE_TEXT, NULL },
    { "area", VOID, 0, NULL },
    { "article", BLOCK | CLOSES_P, TQ_PAGE_TEXT, NULL },
    { "aside", BLOCK | CLOSES_P, TQ_PAGE_TEXT, "aside" },
    { "audio", BLOCK | SILENT, 0, NULL },
    { "base", VOID, 0, NULL },
    { "blockquote", BLOCK | CLOSES_P, TQ_PAGE_QUOTE, NULL },
    { "body", BLOCK, TQ_PAGE_TEXT, NULL },
    { "br", VOID, 0, NULL },
    { "button", BLOCK | CONTROL, TQ_PAGE_TEXT, "form" },
    { "canvas", BLOCK | SILENT, 0, NULL },
    { "caption", BLOCK, TQ_PAGE_TEXT, NULL },
    { "center", BLOCK | CLOSES_P, TQ_PAGE_TEXT, NULL },
    { "col", VOID, 0, NULL },
    { "dd", BLOCK | CLOSES_P, TQ_PAGE_ITEM, NULL },
    { "details", BLOCK | CLOSES_P, TQ_PAGE_TEXT, NULL },
    { "dialog", BLOCK | CLOSES_P, TQ_PAGE_TEXT, "dialog" },
    { "div", BLOCK | CLOSES_P, TQ_PAGE_TEXT, NULL },
    { "dl", BLOCK | CLOSES_P, TQ_PAGE_TEXT, NULL },
    { "dt", BLOCK | CLOSES_P, TQ_PAGE_ITEM, NULL },
    { "embed", VOID, 0, NULL },
    { "fieldset", BLOCK | CLOSES_P, TQ_PAGE_TEXT, "form" },
    { "figcaption", BLOCK | CLOSES_P, TQ_PAGE_TEXT, "caption" },
    { "figure", BLOCK | CLOSES_P, TQ_PAGE_TEXT, "caption" },
    { "footer", BLOCK | CLOSES_P, TQ_PAGE_TEXT, "footer" },
    { "form", BLOCK | CLOSES_P | CONTROL, TQ_PAGE_TEXT, "form" },
    { "frame", VOID, 0, NULL },
    { "h1", BLOCK | CLOSES_P, TQ_PAGE_HEADING, NULL },
    { "h2", BLOCK | CLOSES_P, TQ_PAGE_HEADING, NULL },
    { "h3", BLOCK | CLOSES_P, TQ_PAGE_HEADING, NULL },
    { "h4", BLOCK | CLOSES_P, TQ_PAGE_HEADING, NULL },
    { "h5", BLOCK | CLOSES_P, TQ_PAGE_HEADING, NULL },
    { "h6", BLOCK | CLOSES_P, TQ_PAGE_HEADING, NULL },
    { "head", BLOCK, TQ_PAGE_TEXT, NULL },
    { "header", BLOCK | CLOSES_P, TQ_PAGE_TEXT, NULL },
    { "hgroup", BLOCK | CLOSES_P, TQ_PAGE_TEXT, NULL },
    { "hr", BLOCK | VOID | CLOSES_P, TQ_PAGE_TEXT, NULL },
    { "html", BLOCK, TQ_PAGE_TEXT, NULL },
    { "iframe", BLOCK | SILENT, 0, NULL },
    { "img", VOID, 0, NULL },
    { "input", VOID | CONTROL, 0, NULL },
    { "label", BLOCK | CONTROL, TQ_PAGE_TEXT, "form" },
    { "legend", BLOCK, TQ_PAGE_TEXT, "form" },
    { "li", BLOCK | CLOSES_P, TQ_PAGE_ITEM, NULL },
    { "link", VOID, 0, NULL },
    { "main", BLOCK | CLOSES_P, TQ_PAGE_TEXT, NULL },
    { "map", BLOCK | SILENT, 0, NULL },
    { "math", SILENT, 0, NULL },
    { "menu", BLOCK | CLOSES_P, TQ_PAGE_TEXT, "navigation" },
    { "meta", VOID, 0, NULL },
    { "nav", BLOCK | CLOSES_P, TQ_PAGE_TEXT, "navigation" },
    { "noframes", BLOCK | SILENT, 0, NULL },
    { "noscript", BLOCK | SILENT, 0, NULL },
    { "object", BLOCK | SILENT, 0, NULL },
    { "ol", BLOCK | CLOSES_P, TQ_PAGE_TEXT, NULL },
    { "option", BLOCK | SILENT, 0, NULL },
    { "p", BLOCK | CLOSES_P, TQ_PAGE_PARAGRAPH, NULL },
    { "param", VOID, 0, NULL },
    { "pre", BLOCK | CLOSES_P, TQ_PAGE_PARAGRAPH, NULL },
    { "rp", SILENT, 0, NULL },
    { "rt", SILENT, 0, NULL },
    { "script", BLOCK | SILENT, 0, NULL },
    { "section", BLOCK | CLOSES_P, TQ_PAGE_TEXT, NULL },
    { "select", BLOCK | SILENT | CONTROL, 0, NULL },
    { "source", VOID, 0, NULL },
    { "style", BLOCK | SILENT, 0, NULL },
    { "summary", BLOCK | CLOSES_P, TQ_PAGE_TEXT, NULL },
    { "svg", SILENT, 0, NULL },
    { "table", BLOCK | CLOSES_P, TQ_PAGE_TEXT, NULL },
    { "tbody", BLOCK, TQ_PAGE_TEXT, NULL },
    { "td", BLOCK, TQ_PAGE_CELL, NULL },
    { "template", BLOCK | SILENT, 0, NULL },
    { "textarea", BLOCK | SILENT | CONTROL, 0, NULL },
    { "tfoot", BLOCK, TQ_PAGE_TEXT, NULL },
    { "th", BLOCK, TQ_PAGE_CELL, NULL },
    { "thead", BLOCK, TQ_PAGE_TEXT, NULL },
    { "title", BLOCK | SILENT, 0, NULL },
    { "tr", BLOCK, TQ_PAGE_TEXT, NULL },
    { "track", VOID, 0, NULL },
    { "ul", BLOCK | CLOSES_P, TQ_PAGE_TEXT, NULL },
    { "video", BLOCK | SILENT, 0, NULL },
    { "wbr", VOID, 0, NULL },
};
static const TqElement inline_element = { "", 0, TQ_PAGE_TEXT, NULL };
static const TqElement custom_element = { "", BLOCK, TQ_PAGE_TEXT, NULL };

const TqElement *
tq_element_find (const char *name)
{
    guint lo = 0, hi = G_N_ELEMENTS (elements);

    while (lo < hi) {
        guint middle = (lo + hi) / 2;
        int order = strcmp (elements[middle].name, name);

        if (order == 0)
            return &elements[middle];
        if (order < 0)
            lo = middle + 1;
        else
            hi = middle;
    }
    return strchr (name, '-') != NULL ? &custom_element : &inline_element;
}
