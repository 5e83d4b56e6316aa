"""Ways in which outlets build a page around an article. Each takes a story, the words of its language and a salt for class names, and
returns the page; what is the article's is in the story alone (title, lead, body, date) and in `extra`, which a layout may add to."""
import html as h
import json


def e(text):
    return h.escape(text)


def links(items, tag="li"):
    return "".join(f'<{tag}><a href="/{i}">{e(t)}</a></{tag}>' for i, t in enumerate(items))


def words(w, story, key):
    return w[key].format(author=story["author"], site=story["site"])


def json_ld(story, lang):
    return '<script type="application/ld+json">' + json.dumps({
        "@context": "https://schema.org", "@graph": [
            {"@type": "Organization", "name": story["site"]},
            {"@type": "NewsArticle", "headline": story["title"], "datePublished": story["date"] + "T07:30:00+01:00", "inLanguage": lang,
             "author": [{"@type": "Person", "name": story["author"]}], "publisher": {"@type": "Organization", "name": story["site"]}}]},
        ensure_ascii=False) + "</script>"


def comment_list(w, wrap="div", cls="comment"):
    return "".join(f'<{wrap} class="{cls}"><b>{e(n)}</b> <span>2h</span><p>{e(t)}</p><a href="#">{e(w["reply"])}</a> <a href="#">{e(w["like"])}</a></{wrap}>'
                   for n, t in w["readers"])


def semantic(s, w, lang):
    """A modern page: landmarks, JSON-LD, figure, aside with teasers, comments in a section."""
    return f"""<!DOCTYPE html><html lang="{lang}" dir="{w['dir']}"><head><meta charset="utf-8"><title>{e(s['title'])} | {e(s['site'])}</title>
{json_ld(s, lang)}<style>p {{ margin: 0 }}</style><script>var a = "<p>not text</p>";</script></head><body>
<a class="skip" href="#main">{e(w['skip'])}</a><header><a href="/">{e(s['site'])}</a><nav><ul>{links(w['nav'])}</ul></nav></header>
<main id="main"><article><header><h1>{e(s['title'])}</h1><p>{e(s['lead'])}</p><div><span>{e(w['by'])} {e(s['author'])}</span><time datetime="{s['date']}">{e(s['written'])}</time>
<span>{e(w['minutes'])}</span></div><ul>{links(w['share'])}</ul></header><figure><img src="a.jpg" alt=""><figcaption>{e(words(w, s, 'caption'))}</figcaption></figure>
{''.join(f'<p>{e(p)}</p>' for p in s['body'][:4])}<h2>{e(s['subhead'])}</h2>{''.join(f'<p>{e(p)}</p>' for p in s['body'][4:])}
<footer><p>{e(w['tags'])}: <a href="#">A</a> <a href="#">B</a></p></footer></article>
<section><h2>{e(w['comments'])} (3)</h2>{comment_list(w, 'article')}</section></main>
<aside><h2>{e(w['most_read'])}</h2><ol>{''.join(f'<li><a href="#">{e(t)}</a><p>{e(p)}</p></li>' for t, p in w['teasers'])}</ol></aside>
<footer><ul>{links(w['legal'])}</ul><p>{e(words(w, s, 'footer'))}</p></footer></body></html>""", [s["subhead"]]


def div_soup(s, w, lang):
    """No landmark, no telling class; each paragraph in a box of its own; the date only in words; related stories between the paragraphs."""
    box = f'<div class="c9"><div class="c10">{e(w["related"])}</div><div class="c11">{"".join(f"<div><a href=#>{e(t)}</a></div>" for t, _ in w["teasers"][:3])}</div></div>'
    body = [f'<div class="c7"><div class="c8">{e(p)}</div></div>' for p in s["body"]]
    body.insert(3, box)
    return f"""<html><head><meta http-equiv=Content-Type content="text/html; charset=utf-8"><title>{e(s['title'])} - {e(s['site'])}</title></head><body dir={w['dir']}>
<div class="c1"><div class="c2"><a href=/>{e(s['site'])}</a></div>{''.join(f'<div class=c3><a href=#>{e(n)}</a></div>' for n in w['nav'])}</div>
<div class="c4"><div class="c5"><div class="t1">{e(s['title'])}</div><div class="t2">{e(w['published'])} {e(s['written'])}</div><div class=t3>{e(s['lead'])}</div></div>
<div class="c6">{''.join(body)}</div></div>
<div class="c12"><div>{e(w['correction'])}</div>{''.join(f'<div class=c13><div><a href=#>{e(t)}</a></div><div>{e(p)}</div></div>' for t, p in w['teasers'])}</div>
<div class="c14">{''.join(f'<a href=#>{e(n)}</a> | ' for n in w['legal'])}</div><div>{e(words(w, s, 'footer'))}</div></body></html>""", []


def tables(s, w, lang):
    """A page of the year 2003: tables inside tables, paragraphs parted by line breaks, no paragraph elements, upper-case tags."""
    return f"""<HTML DIR={w['dir'].upper()}><HEAD><META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=UTF-8"><META NAME="date" CONTENT="{s['date']}"><TITLE>{e(s['site'])}: {e(s['title'])}</TITLE></HEAD>
<BODY BGCOLOR=#FFFFFF><TABLE WIDTH=780><TR><TD COLSPAN=3><IMG SRC=logo.gif><FONT SIZE=1>{' &nbsp;'.join(f'<A HREF=#>{e(n)}</A>' for n in w['nav'])}</FONT></TD></TR>
<TR><TD WIDTH=150 VALIGN=top><TABLE>{''.join(f'<TR><TD><A HREF=#>{e(n)}</A>' for n in w['nav'])}</TABLE></TD>
<TD VALIGN=top><FONT SIZE=5><B>{e(s['title'])}</B></FONT><BR><FONT SIZE=1>{e(s['written'])}</FONT><BR><BR><B>{e(s['lead'])}</B><BR><BR>
{'<BR><BR>'.join(e(p) for p in s['body'])}<BR><BR><A HREF=#>{e(w['share'][4])}</A></TD>
<TD WIDTH=180 VALIGN=top><TABLE><TR><TD><B>{e(w['most_read'])}</B>{''.join(f'<TR><TD><A HREF=#>{e(t)}</A><BR><FONT SIZE=1>{e(p)}</FONT>' for t, p in w['teasers'])}</TABLE></TD></TR>
<TR><TD COLSPAN=3 ALIGN=center><FONT SIZE=1>{e(words(w, s, 'footer'))}</FONT></TD></TR></TABLE></BODY></HTML>""", []


def blog(s, w, lang):
    """A publishing system's theme: entry-content, widgets, an author box, tags, a comment form."""
    return f"""<!doctype html><html lang="{lang}"><head><meta charset="UTF-8"/><title>{e(s['title'])} &#8211; {e(s['site'])}</title>
<meta property="og:site_name" content="{e(s['site'])}"/><meta property="og:title" content="{e(s['title'])}"/><meta property="article:published_time" content="{s['date']}T09:00:00+00:00"/></head>
<body class="post-template single single-post has-sidebar comments-open {w['dir']}"><div id="page" class="site"><header id="masthead" class="site-header"><p class="site-title"><a href="/">{e(s['site'])}</a></p>
<div class="main-navigation"><ul id="primary-menu">{links(w['nav'])}</ul></div></header><div id="content" class="site-content"><div id="primary" class="content-area">
<div class="breadcrumbs"><a href="/">{e(w['nav'][0])}</a> » <a href="#">{e(w['nav'][4])}</a> » {e(s['title'])}</div>
<div id="post-18" class="post type-post category-culture tag-markets"><div class="entry-header"><h1 class="entry-title">{e(s['title'])}</h1><div class="entry-meta">{e(w['published'])} <a href="#"><time class="entry-date published" datetime="{s['date']}T09:00:00+00:00">{e(s['written'])}</time></a> {e(w['by'])} <a href="#">{e(s['author'])}</a></div></div>
<div class="entry-content"><div class="sharedaddy"><ul>{links(w['share'])}</ul></div><p><strong>{e(s['lead'])}</strong></p>
{''.join(f'<p>{e(p)}</p>' for p in s['body'][:3])}<blockquote class="pullquote"><p>{e(s['quote'])}</p></blockquote>{''.join(f'<p>{e(p)}</p>' for p in s['body'][3:])}
<div class="jp-relatedposts"><h3>{e(w['related'])}</h3>{links([t for t, _ in w['teasers']], 'p')}</div></div>
<div class="entry-footer"><span class="tags-links">{e(w['tags'])}: <a href="#">A</a>, <a href="#">B</a></span></div>
<div class="author-box"><img src="x"><h4>{e(s['author'])}</h4><p>{e(words(w, s, 'bio'))}</p></div></div>
<div id="comments" class="comments-area"><h2 class="comments-title">{e(w['comments'])}</h2><ol class="comment-list">{comment_list(w, 'li')}</ol>
<div id="respond"><form><p>{e(w['login'])}</p><textarea></textarea><input type=submit></form></div></div></div>
<div id="secondary" class="widget-area"><div class="widget"><h2>{e(w['most_read'])}</h2><ul>{links([t for t, _ in w['teasers']])}</ul></div></div></div>
<div class="site-info">{e(words(w, s, 'footer'))}</div></div></body></html>""", []


def modules(s, w, lang):
    """Hashed class names; each paragraph in two boxes; a caption, an advert and a link between them; a cookie layer; comments under their heading."""
    def block(inner, name="Box-sc-1a2"):
        return f'<div data-x="b" class="{name} kqzRt"><div class="css-9f3x">{inner}</div></div>'
    parts = [block(f"<p>{e(p)}</p>") for p in s["body"]]
    parts.insert(2, block(f'<span>{e(w["ad"])}</span>', "Zx-sc-3"))
    parts.insert(4, block(f'<p><a href="#">{e(w["read_also"])}: {e(w["teasers"][0][0])}</a></p>'))
    parts.insert(6, block(f'<figure><img><figcaption>{e(words(w, s, "caption"))}</figcaption></figure>', "Im-sc-4"))
    return f"""<!DOCTYPE html><html lang="{lang}" dir="{w['dir']}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{e(s['title'])}</title>
<meta property="og:title" content="{e(s['title'])}"><meta property="og:site_name" content="{e(s['site'])}"><meta name="parsely-pub-date" content="{s['date']}"></head><body>
<div id="root"><div class="css-1x0"><div role="banner"><div class="css-n1">{''.join(f'<a class="css-l" href="#">{e(n)}</a>' for n in w['nav'])}</div></div>
<div class="css-w"><div class="css-h"><h1 class="css-t">{e(s['title'])}</h1><div class="css-s">{e(s['lead'])}</div><div class="css-m"><span>{e(s['author'])}</span><span>{e(s['written'])}</span></div><button>{e(w['share'][0])}</button></div>
<div class="css-b">{''.join(parts)}</div><div class="css-cm"><div class="css-ch"><h2>{e(w['comments'])}</h2></div>{''.join(f'<div class="css-ci"><div>{e(n)}</div><div>{e(t)}</div></div>' for n, t in w['readers'])}</div></div>
<div class="css-f">{e(words(w, s, 'footer'))}</div></div></div><div id="consent-layer"><div><p>{e(w['cookies'])}</p><button>{e(w['accept'])}</button></div></div>
<script id="__DATA__" type="application/json">{{"a": "{e(s['body'][0])}"}}</script></body></html>""", []


def live_blog(s, w, lang):
    """Updates with their times; a subheading each; a key-points list above them."""
    posts = "".join(f'<article class="post-item"><time datetime="{s["date"]}T1{i}:20:00Z">1{i}:20</time><h3>{e(w["teasers"][i % 4][0]) if False else e(s["subhead"])} {i + 1}</h3><p>{e(p)}</p><ul class="share-tools">{links(w["share"][:3])}</ul></article>'
                    for i, p in enumerate(s["body"]))
    return f"""<!DOCTYPE html><html lang="{lang}" dir="{w['dir']}"><head><meta charset="utf-8"><title>{e(w['live'])}: {e(s['title'])}</title><meta property="og:title" content="{e(s['title'])}">
<meta itemprop="datePublished" content="{s['date']}T10:00:00Z"></head><body><div class="ticker">{e(w['breaking'])}</div><nav>{links(w['nav'], 'span')}</nav>
<main><h1>{e(s['title'])}</h1><p class="standfirst">{e(s['lead'])}</p><p class="byline">{e(w['by'])} {e(s['author'])}</p><p class="updated">{e(w['updated'])}</p><div class="live-feed">{posts}</div></main>
<div class="most-popular"><h2>{e(w['most_read'])}</h2>{''.join(f'<div><a href="#">{e(t)}</a><p>{e(p)}</p></div>' for t, p in w['teasers'])}</div><footer>{e(words(w, s, 'footer'))}</footer></body></html>""", [f"{s['subhead']} {i + 1}" for i in range(7)]


def paywall(s, w, lang):
    """The first paragraphs, then an offer."""
    s["body"] = s["body"][:3]
    return f"""<!DOCTYPE html><html lang="{lang}" dir="{w['dir']}"><head><meta charset="utf-8"><title>{e(s['title'])} | {e(s['site'])}</title>{json_ld(s, lang)}</head><body>
<div class="topbar"><a href="#">{e(w['nav'][0])}</a><form action="/q"><input placeholder="{e(w['search'])}"><button>{e(w['search'])}</button></form></div>
<section class="layout"><div class="col-8"><div class="head"><span class="kicker">{e(w['nav'][2])}</span><h1>{e(s['title'])}</h1><h2 class="chapo">{e(s['lead'])}</h2><p class="sign">{e(w['by'])} {e(s['author'])}</p></div>
<div class="text">{''.join(f'<p>{e(p)}</p>' for p in s['body'])}</div><div class="paywall-offer"><h3>{e(w['subscribe'])}</h3><p>{e(w['paywall'])}</p><a class="btn" href="#">{e(w['accept'])}</a></div></div>
<div class="col-4"><h4>{e(w['most_read'])}</h4><ul>{links([t for t, _ in w['teasers']])}</ul></div></section><footer>{links(w['legal'], 'span')}</footer></body></html>""", []


def inline_boxes(s, w, lang):
    """Newsletter form, related box and a pull quote between paragraphs; the article element holds everything; microdata."""
    body = [f"<p>{e(p)}</p>" for p in s["body"]]
    body.insert(5, f'<div class="x-box"><h4>{e(w["newsletter"])}</h4><p>{e(w["newsletter_text"])}</p><form><input type="email"><button>OK</button></form></div>')
    body.insert(3, f'<blockquote><p>«{e(s["quote"])}»</p></blockquote>')
    body.insert(2, f'<div class="x-rel"><h4>{e(w["related"])}</h4><ul>{links([t for t, _ in w["teasers"][:2]])}</ul></div>')
    return f"""<!DOCTYPE html><html lang="{lang}"><head><meta charset="utf-8"><title>{e(s['title'])}</title><link rel="canonical" href="https://www.example.org/{s['date'].replace('-', '/')}/story.html"></head>
<body dir="{w['dir']}"><div class="wrap"><div class="logo"><h1><a href="/">{e(s['site'])}</a></h1></div><ul class="menu-top">{links(w['nav'])}</ul>
<article itemscope itemtype="https://schema.org/NewsArticle"><h2 itemprop="headline">{e(s['title'])}</h2><meta itemprop="headline" content="{e(s['title'])}"><div class="info"><span itemprop="author">{e(s['author'])}</span> <time itemprop="datePublished" datetime="{s['date']}T08:00">{e(s['written'])}</time></div>
<div itemprop="articleBody"><p><b>{e(s['lead'])}</b></p>{''.join(body)}</div><div class="share">{links(w['share'], 'span')}</div></article>
<div class="recommended">{''.join(f'<div class="card"><a href="#"><h3>{e(t)}</h3></a><p>{e(p)}</p></div>' for t, p in w['teasers'])}</div><footer><p>{e(words(w, s, 'footer'))}</p></footer></div></body></html>""", []


def unclosed(s, w, lang):
    """Paragraphs, items and cells without end tags, stray end tags, attributes without quotes, a comment in the middle."""
    return f"""<!DOCTYPE html><meta charset=utf-8><title>{e(s['title'])} :: {e(s['site'])}</title><meta name=pubdate content="{s['date']}"><body dir={w['dir']}>
<ul id=menu>{''.join(f'<li><a href=#>{e(n)}</a>' for n in w['nav'])}</ul></div></span><div id=story><h1>{e(s['title'])}</h1><p class=info>{e(w['by'])} <a href=#>{e(s['author'])}</a>, {e(s['written'])}
<p>{e(s['lead'])}{''.join(f'<p>{e(p)}' if i != 2 else f'<p>{e(p[:40])}<!-- ad --><b>{e(p[40:80])}</b></i>{e(p[80:])}' for i, p in enumerate(s['body']))}
<p><a href=#>{e(w['share'][0])}</a> <a href=#>{e(w['share'][1])}</a></div><div id=more><h3>{e(w['most_read'])}</h3><ul>{''.join(f'<li><a href=#>{e(t)}</a><br>{e(p)}' for t, p in w['teasers'])}</ul></div>
<p align=center><small>{e(words(w, s, 'footer'))}</small>""", []


def form_page(s, w, lang):
    """The whole page inside one form, as some servers write it; a data table in the article; hidden state."""
    table = "<table><tr><th>A</th><th>B</th></tr>" + "".join(f"<tr><td>{e(n)}</td><td>{i * 12 + 7}</td></tr>" for i, n in enumerate(w["nav"][:3])) + "</table>"
    rows = ["A | B"] + [f"{n} | {i * 12 + 7}" for i, n in enumerate(w["nav"][:3])]
    return f"""<!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml"><head><meta charset="utf-8"/><title>{e(s['title'])}</title><meta property="og:title" content="{e(s['title'])} | {e(s['site'])}"/><meta name="DC.date.issued" content="{s['date']}"/></head>
<body dir="{w['dir']}"><form method="post" id="aspnetForm"><input type="hidden" name="__VIEWSTATE" value="abc"/><div class="header-top"><div class="inner">{links(w['nav'], 'span')}</div></div>
<div class="news-details"><h1 class="news-title">{e(s['title'])}</h1><div class="news-date">{e(s['written'])}</div><div class="details-body"><p>{e(s['lead'])}</p>{''.join(f'<p>{e(p)}</p>' for p in s['body'][:5])}{table}{''.join(f'<p>{e(p)}</p>' for p in s['body'][5:])}</div></div>
<div class="list-latest"><h3>{e(w['related'])}</h3><ul>{''.join(f'<li><a href="#">{e(t)}</a></li>' for t, _ in w['teasers'])}</ul></div><div style="display:none"><p>{e(w['paywall'])}</p></div></form></body></html>""", rows


def flat(s, w, lang):
    """Everything a child of the body: headline, text, related list and comments one after another."""
    return f"""<html lang={lang}><head><meta charset=utf-8><title>{e(s['title'])}</title></head><body><p><a href=#>{e(w['nav'][0])}</a> &gt; <a href=#>{e(w['nav'][1])}</a></p>
<h1>{e(s['title'])}</h1><p><i>{e(s['author'])} - {e(s['written'])}</i></p><p>{e(s['lead'])}</p>{''.join(f'<p>{e(p)}</p>' for p in s['body'][:5])}<h3>{e(w['related'])}</h3><ul>{links([t for t, _ in w['teasers']])}</ul>
{''.join(f'<p>{e(p)}</p>' for p in s['body'][5:])}<h3>{e(w['comments'])}</h3>{''.join(f'<p><b>{e(n)}</b>: {e(t)}</p>' for n, t in w['readers'])}<p>{e(words(w, s, 'footer'))}</p></body></html>""", []


def cards(s, w, lang):
    """A news application: custom elements, the article beside a long river of cards with prose, list in the article."""
    river = "".join(f'<news-card><a href="#"><h3>{e(t)}</h3></a><p>{e(p)}</p><span>{e(w["minutes"])}</span></news-card>' for t, p in w["teasers"] * 3)
    items = [p for p in s["body"][-2:]]
    return f"""<!DOCTYPE html><html lang="{lang}" dir="{w['dir']}"><head><meta charset="utf-8"><title>{e(s['site'])} | {e(s['title'])}</title><meta name="twitter:title" content="{e(s['title'])}"><meta property="og:site_name" content="{e(s['site'])}"><meta name="date" content="{s['date']}T00:00:00Z"></head>
<body><app-shell><app-header><button>☰</button>{links(w['nav'], 'span')}</app-header><div class="grid"><story-view><story-head><h1>{e(s['title'])}</h1><p>{e(s['lead'])}</p><story-meta><span>{e(s['author'])}</span> · <time datetime="{s['date']}">{e(s['written'])}</time></story-meta><a href="#">{e(w['listen'])}</a></story-head>
<story-text>{''.join(f'<p>{e(p)}</p>' for p in s['body'][:-2])}<ul>{''.join(f'<li>{e(i)}</li>' for i in items)}</ul></story-text></story-view><div class="stream">{river}</div></div>
<app-footer>{links(w['legal'], 'span')}<p>{e(words(w, s, 'footer'))}</p></app-footer></app-shell></body></html>""", []


LAYOUTS = [semantic, div_soup, tables, blog, modules, live_blog, paywall, inline_boxes, unclosed, form_page, flat, cards]
