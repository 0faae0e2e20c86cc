"""LaTeX's commands: what each does with its arguments, and the characters that some stand for."""

HEADINGS = frozenset(
    "title subtitle part chapter section subsection subsubsection paragraph subparagraph frametitle framesubtitle".split()
)
CAPTIONS = frozenset("caption captionof subcaption captionabove captionbelow".split())
NOTES = frozenset("footnote footnotetext thanks marginpar endnote sidenote marginnote".split())
QUOTES = frozenset("enquote textquote blockquote textcquote blockcquote".split())

READ_AFTER = {
    **dict.fromkeys(
        "href textcolor colorbox parbox raisebox foreignlanguage hyperref captionof texttip tooltip".split(), 1
    ),
    **dict.fromkeys("scalebox fontsize adjustbox rotatebox makebox framebox textcquote blockcquote".split(), 1),
    **dict.fromkeys("multicolumn multirow resizebox fcolorbox".split(), 2),
    "hyperref": 0,
    "makebox": 0,
    "framebox": 0,
    "footnotetext": 0,
    "fontsize": 2,
}
"""How many arguments are left out before the one that is read."""

STANDS_FOR = {
    **dict.fromkeys(
        """
        cite citep citet citealp citealt citeauthor citeyear citeyearpar parencite textcite autocite footcite fullcite
        nocite supercite smartcite ref pageref eqref autoref cref Cref vref nameref url nolinkurl path texttt lstinline
        mintinline code verb gls Gls glspl Glspl ac acs acl acf acp includegraphics input include includepdf
        subfile lstinputlisting ce chemfig ensuremath tikz inputminted bibitem
        """.split(),
        1,
    ),
    "mintinline": 2,
    "inputminted": 2,
}
"""Commands that print what is no prose: how many arguments each has."""

LEFT_OUT = {
    **dict.fromkeys(
        """
        label index glossary vspace hspace documentclass usepackage RequirePackage PassOptionsToPackage author date
        bibliography bibliographystyle addbibresource printbibliography pagestyle thispagestyle pagenumbering hypersetup
        geometry graphicspath includeonly affiliation affil institute email address keywords linespread
        stepcounter refstepcounter color definecolor nocite vskip cline cmidrule phantom hphantom vphantom sethlcolor
        setmainfont setsansfont setmonofont usetheme usecolortheme usetikzlibrary lstset captionsetup setlist
        markboth tableofcontents theoremstyle selectlanguage hyphenation sisetup newacronym write typeout special pagecolor
        rowcolor columncolor cellcolor arraystretch DeclareMathOperator setstretch phantomsection pdfbookmark
        begingroup st sout del
        """.split(),
        1,
    ),
    **dict.fromkeys(
        """
        newcommand renewcommand providecommand DeclareRobustCommand newcounter setcounter addtocounter setlength
        addtolength newtheorem DeclareMathOperator rule addcontentsline markboth newacronym definecolor titleformat
        titlespacing newcolumntype newsavebox sbox settowidth
        """.split(),
        2,
    ),
    **dict.fromkeys("newenvironment renewenvironment definecolor newacronym addcontentsline".split(), 3),
    **dict.fromkeys("tableofcontents printbibliography phantomsection begingroup arraystretch".split(), 0),
}
"""Commands that print nothing: how many arguments each has."""

SILENT = frozenset(
    """
    noindent indent par centering raggedright raggedleft bfseries itshape scshape slshape ttfamily sffamily rmfamily
    upshape mdseries normalfont em it bf sc sl tt rm sf tiny scriptsize footnotesize small normalsize large Large LARGE
    huge Huge newpage clearpage cleardoublepage pagebreak linebreak nolinebreak newline smallskip medskip bigskip
    maketitle hline toprule midrule bottomrule appendix frontmatter mainmatter backmatter listoffigures listoftables
    protect relax makeatletter makeatother left right hfill vfill hrule vrule quad qquad break null sloppy
    fussy onehalfspacing doublespacing singlespacing raggedbottom flushbottom footnotemark endgroup bgroup egroup
    displaystyle textstyle allowbreak nobreak strut hskip kern unskip ignorespaces item and url columnbreak
    pause titlepage tableofcontents printbibliography phantomsection begingroup balance
    """.split()
)
"""Switches and spaces: nothing is printed in their place."""

QUOTING = frozenset("quote quotation displayquote verse displaycquote blockquote".split())
TABULAR = {**dict.fromkeys("tabular array longtable supertabular tabulary".split(), 1)} | dict.fromkeys(
    ["tabularx", "tabular*", "xltabular"], 2
)
"""Environments of cells: how many arguments each has."""
MATHS = frozenset(
    """
    math displaymath equation equation* align align* alignat alignat* gather gather* multline multline* eqnarray
    eqnarray* flalign flalign* subequations dmath dmath*
    """.split()
)
RAW = frozenset(
    """
    verbatim verbatim* Verbatim lstlisting minted alltt tikzpicture picture comment filecontents filecontents*
    thebibliography pgfpicture asy code algorithm algorithmic algorithm2e forest circuitikz bytefield pspicture
    """.split()
)
"""Environments that hold no prose."""
ENVIRONMENT_ARGUMENTS = {
    **dict.fromkeys("minipage multicols wrapfigure adjustwidth subfigure subtable list thebibliography".split(), 1),
    "wrapfigure": 2,
    "adjustwidth": 2,
    "list": 2,
}

SYMBOLS = {
    **{sign: sign for sign in "%$&#_{}"},
    " ": " ",
    "\n": " ",
    "\r": " ",
    "\t": " ",
    ",": "\u202f",
    ":": " ",
    ";": " ",
    "!": "",
    "-": "",
    "/": "",
    "@": "",
    "ldots": "…",
    "dots": "…",
    "textellipsis": "…",
    "textendash": "–",
    "textemdash": "—",
    "textquotedblleft": "“",
    "textquotedblright": "”",
    "textquoteleft": "‘",
    "textquoteright": "’",
    "quotedblbase": "„",
    "glqq": "„",
    "grqq": "“",
    "flqq": "«",
    "frqq": "»",
    "guillemotleft": "«",
    "guillemotright": "»",
    "euro": "€",
    "texteuro": "€",
    "EUR": "€",
    "pounds": "£",
    "textsterling": "£",
    "textyen": "¥",
    "textdollar": "$",
    "textdegree": "°",
    "textpercent": "%",
    "textbackslash": "\\",
    "textasciitilde": "~",
    "textasciicircum": "^",
    "textunderscore": "_",
    "textbar": "|",
    "textless": "<",
    "textgreater": ">",
    "textregistered": "®",
    "texttrademark": "™",
    "copyright": "©",
    "textcopyright": "©",
    "S": "§",
    "P": "¶",
    "slash": "/",
    "space": " ",
    "LaTeX": "LaTeX",
    "TeX": "TeX",
    "BibTeX": "BibTeX",
    "XeTeX": "XeTeX",
    "ss": "ß",
    "ae": "æ",
    "AE": "Æ",
    "oe": "œ",
    "OE": "Œ",
    "aa": "å",
    "AA": "Å",
    "o": "ø",
    "O": "Ø",
    "l": "ł",
    "L": "Ł",
    "i": "ı",
    "j": "ȷ",
    "percent": "%",
    "kilo": "k",
    "mega": "M",
    "giga": "G",
    "milli": "m",
    "metre": "m",
    "meter": "m",
    "gram": "g",
    "kilogram": "kg",
    "second": "s",
    "hour": "h",
    "watt": "W",
    "celsius": "°C",
    "degreeCelsius": "°C",
    "per": "/",
}
LETTERS = frozenset("ss ae AE oe OE aa AA o O l L i j".split())
"""Letters: the space after one ends its name, and is not printed."""

ACCENTS = {
    "'": "\u0301",
    "`": "\u0300",
    "^": "\u0302",
    '"': "\u0308",
    "~": "\u0303",
    "=": "\u0304",
    ".": "\u0307",
    "u": "\u0306",
    "v": "\u030c",
    "H": "\u030b",
    "c": "\u0327",
    "k": "\u0328",
    "r": "\u030a",
    "d": "\u0323",
    "b": "\u0331",
}
"""The combining character that each accent puts on the letter after it."""
