"""How a plan looks as an HTML page, on a screen and on paper: only rules that Qt's text engine, too, understands.

That engine takes margins in pixels alone, and measures them by the paper; of a colour to inherit it makes none.
"""

FOR, AGAINST = "#0b6e7f", "#a8470a"  # white text on them has a contrast of 5.9 and 6.1 to 1

STYLE = f"""
body {{ font-family: Inter, "Segoe UI", Helvetica, Arial, sans-serif; font-size: 10pt; color: #22252b; }}
@media screen {{ body {{ max-width: 52em; margin: 2em auto; padding: 0 1em; }} }}
h1 {{ font-size: 17pt; line-height: 120%; margin: 0 0 3px 0; }}
h2 {{ font-size: 13pt; margin: 20px 0 5px 0; }}
h3 {{ font-size: 10.5pt; margin: 10px 0 3px 0; }}
p, li, blockquote {{ line-height: 125%; }}
p {{ margin: 0 0 5px 0; }}
ul, ol {{ margin: 0 0 5px 0; }}
table {{ margin: 6px 0 8px 0; border-collapse: collapse; }}
th {{ color: #ffffff; text-align: left; vertical-align: top; font-weight: 600; }}
td {{ vertical-align: top; border: 1px solid #c9c5bc; }}
th.for {{ background-color: {FOR}; }}
th.against {{ background-color: {AGAINST}; }}
a {{ color: #22252b; text-decoration: none; }}
@media screen {{ a {{ color: inherit; }} }}
.subtitle, .hint, .nothing, .remark, .strength {{ color: #5f646d; }}
.argument, .label {{ font-weight: 600; }}
.explanation, .remark, .detail, blockquote {{ margin-left: 18px; margin-right: 0; }}
.explanation {{ font-style: italic; }}
.remark, .strength, .hint, .note {{ font-size: 9pt; }}
@media screen and (prefers-color-scheme: dark) {{
body {{ background: #1b1d21; color: #e6e4df; }}
td {{ border-color: #494d55; }}
.subtitle, .hint, .nothing, .remark, .strength {{ color: #a9adb5; }}
}}
""".strip()
