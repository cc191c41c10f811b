import { describe, expect, it } from 'vitest';

import { understood } from '../conformance/understood.js';

describe('document.cookie', () => {
  it.each([
    "document.cookie = 'theme=dark';",
    'document.cookie = "theme=dark; Path=/";',
    'document.cookie = `theme=${value}; path=/; max-age=${seconds}`;',
    "document.cookie = 'theme=' + encodeURIComponent(value) + ';expires=' + date.toUTCString();",
    "document['cookie'] = 'theme=dark';",
    "window.document.cookie = 'theme=dark';",
    "globalThis.document.cookie = 'theme=dark';",
    "self.document.cookie = 'theme=dark';",
    "const page = document;\npage.cookie = 'theme=dark';",
    "const { document: page } = window;\npage.cookie = 'theme=dark';",
    "const text = 'theme=dark';\ndocument.cookie = text;",
    "function set(value) { document.cookie = 'theme=' + value; }",
    "(document as Document).cookie = 'theme=dark';",
  ])('%s', (program) => {
    expect(understood(program)).toEqual(['document-cookie "theme" by script']);
  });

  it.each([
    ['document.cookie = `${name}=${value}`;', 'document-cookie `name` by script'],
    ["document.cookie = name + '=' + value + '; Secure';", 'document-cookie `name` by script'],
    ["document.cookie = 'theme=; Max-Age=0';", 'document-cookie "theme" by script deleted'],
    [
      "document.cookie = 'theme=; expires=Thu, 01 Jan 1970 00:00:01 GMT; path=/';",
      'document-cookie "theme" by script deleted',
    ],
    ["document.cookie = name + '=; Max-Age=-99999999;';", 'document-cookie `name` by script deleted'],
  ])('%s', (program, expected) => {
    expect(understood(program)).toEqual([expected]);
  });
});

describe('look-alikes', () => {
  it.each([
    ['reading', 'const all = document.cookie;\nif (document.cookie === "a=b") log(document.cookie);'],
    ['a document that somebody handed over', "export const f = (document) => { document.cookie = 'a=b'; };"],
    ['a document of the program', "const document = parse(html);\ndocument.cookie = 'a=b';"],
    ['another document', "frame.contentDocument.cookie = 'a=b';\ndoc.cookie = 'a=b';"],
    ['an imported document', "import { document } from './dom.js';\ndocument.cookie = 'a=b';"],
    ['another member', "document.cookies = 'a=b';\ndocument.title = 'cookie=1';"],
    ['a text without a name', "document.cookie = '';\ndocument.cookie = 'theme';"],
    ['a text that is not known', 'document.cookie = text;\ndocument.cookie = serialize();'],
    ['a variable', "let cookie;\ncookie = 'a=b';"],
    ['another object', "request.cookie = 'a=b';\nheaders.cookie = 'a=b';"],
  ])('%s', (_, program) => {
    expect(understood(program)).toEqual([]);
  });
});
