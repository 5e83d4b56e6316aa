// Tokens of pages by parse5's tokenizer: one JSON array a line for each line {"html": …} of standard input. Adjacent text is joined.
import { createInterface } from 'node:readline';
import { Tokenizer, TokenizerMode } from 'parse5';

const modes = {
    script: TokenizerMode.SCRIPT_DATA, style: TokenizerMode.RAWTEXT, xmp: TokenizerMode.RAWTEXT, iframe: TokenizerMode.RAWTEXT, noembed: TokenizerMode.RAWTEXT,
    noframes: TokenizerMode.RAWTEXT, title: TokenizerMode.RCDATA, textarea: TokenizerMode.RCDATA, plaintext: TokenizerMode.PLAINTEXT,
};

function tokens(html) {
    const out = [];
    const text = (token) => {
        if (out.length > 0 && out.at(-1)[0] === 'text') out.at(-1)[1] += token.chars;
        else out.push(['text', token.chars]);
    };
    const tokenizer = new Tokenizer({}, {
        onCharacter: text, onNullCharacter: text, onWhitespaceCharacter: text,
        onComment: (token) => out.push(['comment', token.data]),
        onDoctype: () => out.push(['doctype']),
        onEof: () => {},
        onEndTag: (token) => out.push(['end', token.tagName]),
        onStartTag: (token) => {
            out.push(['start', token.tagName, token.attrs.map((a) => [a.name, a.value])]);
            if (token.tagName in modes) tokenizer.state = modes[token.tagName];
            tokenizer.lastStartTagName = token.tagName;
        },
    });
    tokenizer.write(html, true);
    return out;
}

for await (const line of createInterface({ input: process.stdin })) console.log(JSON.stringify(tokens(JSON.parse(line).html)));
