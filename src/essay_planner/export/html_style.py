"""How a plan looks as an HTML page, on a screen and on paper: only rules that Qt's text engine, too, understands."""

FOR, AGAINST = "#0b6e7f", "#a8470a"  # white text on them has a contrast of 5.9 and 6.1 to 1

STYLE = f"""
body {{ font-family: Inter, "Segoe UI", Helvetica, Arial, sans-serif; font-size: 10pt; line-height: 135%;
  color: #22252b; max-width: 52em; margin: 2em auto; padding: 0 1em; }}
h1 {{ font-size: 17pt; line-height: 120%; margin: 0 0 2pt 0; }}
h2 {{ font-size: 13pt; margin: 15pt 0 3pt 0; }}
h3 {{ font-size: 10.5pt; margin: 8pt 0 2pt 0; }}
p {{ margin: 0 0 4pt 0; }}
ul, ol {{ margin: 0 0 4pt 0; }}
li {{ margin: 0 0 3pt 0; }}
table {{ margin: 5pt 0 6pt 0; border-collapse: collapse; }}
th {{ color: #ffffff; text-align: left; vertical-align: top; font-weight: 600; }}
td {{ vertical-align: top; border: 1px solid #c9c5bc; }}
th.for {{ background-color: {FOR}; }}
th.against {{ background-color: {AGAINST}; }}
a {{ color: inherit; text-decoration: none; }}
.subtitle, .hint, .nothing, .remark, .strength {{ color: #5f646d; }}
.argument {{ font-weight: 600; }}
.explanation, .remark, .detail, blockquote {{ margin: 2pt 0 0 10pt; }}
.remark, .strength, .hint, .note {{ font-size: 9pt; }}
.label {{ font-weight: 600; }}
""".strip()
