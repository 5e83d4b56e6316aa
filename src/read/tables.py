#!/usr/bin/env python3
"""Two tables that Python's standard library keeps, as C: named character references of HTML, and the Mac Arabic encoding.

usage: tables.py OUTPUT

html.entities.html5 holds the list of the HTML standard (names with and without their semicolon); the codec mac_arabic holds Apple's
table of 2002. ICU has neither. Names are sorted bytewise, as the reader searches them.
"""
import sys
from html.entities import html5


def literal(text):
    return "".join(f"\\x{byte:02x}" for byte in text.encode("utf-8"))


def main(path):
    with open(path, "w", encoding="ascii") as out:
        out.write("static const TqEntity entities[] = {\n")
        for name in sorted(html5, key=lambda n: n.encode()):
            out.write(f'    {{ "{name}", "{literal(html5[name])}" }},\n')
        out.write("};\n\nstatic const gunichar2 mac_arabic[128] = {\n")
        for byte in range(0x80, 0x100):
            out.write(f"    0x{ord(bytes([byte]).decode('mac_arabic')):04x},\n")
        out.write("};\n")


if __name__ == "__main__":
    main(sys.argv[1])
