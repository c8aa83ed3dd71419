"""A template with the parts that Word itself writes (ECMA-376, parts 1 and 4), built by hand."""

from essay_planner.export.word.package import zipped

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_SPACES = (
    f'xmlns:w="{_W}" xmlns:r="{OFFICE}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    ' xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'
    ' xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml" xmlns:v="urn:schemas-microsoft-com:vml"'
    ' xmlns:o="urn:schemas-microsoft-com:office:office"'
    ' xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
    ' xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
    ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
    ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
    ' xmlns:w16cid="http://schemas.microsoft.com/office/word/2016/wordml/cid" mc:Ignorable="w14 w15 w16cid"'
)
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_PIXEL = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de0000000c49444154789c636010d90b000096006c"
    "5a4f14710000000049454e44ae426082"
)
_FIELD = (
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> {code} </w:instrText></w:r>'
    '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:rPr><w:noProof/></w:rPr><w:t>1</w:t></w:r>'
    '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
)
_TITLE = (
    '<w:sdt><w:sdtPr><w:alias w:val="Title"/><w:tag w:val=""/><w:id w:val="-1230000000"/>'
    '<w:placeholder><w:docPart w:val="A1B2C3D4E5F60718293A4B5C6D7E8F90"/></w:placeholder>'
    "<w:dataBinding w:prefixMappings=\"xmlns:ns0='http://purl.org/dc/elements/1.1/' xmlns:ns1='http://schemas."
    'openxmlformats.org/package/2006/metadata/core-properties\' " w:xpath="/ns1:coreProperties[1]/ns0:title[1]"'
    ' w:storeItemID="{6C3C8BC8-F283-45AE-878A-BAB7291924A1}"/><w:text/></w:sdtPr>'
    "<w:sdtContent><w:r><w:t>[Title]</w:t></w:r></w:sdtContent></w:sdt>"
)
_WATERMARK = (
    '<w:r><w:rPr><w:noProof/></w:rPr><w:pict><v:shapetype id="_x0000_t136" coordsize="21600,21600" o:spt="136"'
    ' adj="10800" path="m@7,l@8,m@5,21600l@6,21600e"/><v:shape id="Watermark1" type="#_x0000_t136"'
    ' style="position:absolute;width:300pt;height:60pt;z-index:-251657216" fillcolor="silver" stroked="f">'
    '<v:textpath style="font-family:&quot;Calibri&quot;" string="DRAFT"/></v:shape></w:pict></w:r>'
)
_LOGO = (
    '<w:r><w:pict><v:shape id="Logo" style="width:24pt;height:24pt"><v:imagedata r:id="rId1" o:title="Badge"/>'
    "</v:shape></w:pict></w:r>"
)
_PAGE = (
    '<w:sectPr w:rsidR="00A77B3E" w:rsidSect="00C21F5B">{references}<w:footnotePr><w:numFmt w:val="lowerRoman"/>'
    '</w:footnotePr><w:pgSz w:w="11906" w:h="16838" w:code="9"/>'
    '<w:pgMar w:top="1440" w:right="1440" w:bottom="1440" w:left="1440" w:header="708" w:footer="708" w:gutter="0"/>'
    '<w:cols w:space="708"/><w:titlePg/><w:docGrid w:linePitch="360"/>{more}</w:sectPr>'
)
HEADERS = {"default": "rId8", "first": "rId9", "even": "rId10"}


def a_word_template(inherited: bool = False, more: str = "") -> bytes:
    """A .dotx of a school. 'inherited' headers are those of a cover page; 'more' stands at the end of its set-up."""
    references = "".join(f'<w:headerReference w:type="{kind}" r:id="{rid}"/>' for kind, rid in HEADERS.items())
    references += '<w:footerReference w:type="default" r:id="rId11"/><w:footerReference w:type="first" r:id="rId12"/>'
    cover, own = (references, "") if inherited else ("", references)
    first = f"<w:p><w:pPr>{_PAGE.format(references=cover, more='')}</w:pPr></w:p>" if inherited else ""
    control = (
        '<w:sdt><w:sdtPr><w:id w:val="7"/><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:p w14:paraId="1A2B3C4D"'
        ' w:rsidR="00A77B3E" w:rsidRDefault="00A77B3E"><w:r><w:t>Click here to enter text.</w:t></w:r></w:p>'
        "</w:sdtContent></w:sdt>"
    )
    document = f"<w:body>{first}{control}{_PAGE.format(references=own, more=more)}</w:body>"
    return zipped(
        {
            "[Content_Types].xml": _types(),
            "_rels/.rels": _relations(
                ("rId1", "officeDocument", "word/document.xml"),
                ("rId2", "extended-properties", "docProps/app.xml"),
                ("rId4", "custom-properties", "docProps/custom.xml"),
            ),
            "docProps/app.xml": '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/'
            'extended-properties"><Template>Hill Road.dotx</Template><Company>Hill Road School</Company></Properties>',
            "docProps/custom.xml": '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/'
            'custom-properties"/>',
            "word/document.xml": _part("document", document),
            "word/_rels/document.xml.rels": _relations(*_DOCUMENT_RELATIONS),
            "word/styles.xml": _part("styles", _STYLES),
            "word/numbering.xml": _part("numbering", _NUMBERING),
            "word/_rels/numbering.xml.rels": _relations(("rId1", "image", "media/image2.png")),
            "word/settings.xml": _part("settings", _SETTINGS),
            "word/_rels/settings.xml.rels": _relations(
                ("rId1", "attachedTemplate", "file:///S:/Staff/Hill%20Road.dotm", "External")
            ),
            "word/webSettings.xml": _part("webSettings", "<w:optimizeForBrowser/><w:allowPNG/>"),
            "word/fontTable.xml": _part("fonts", _FONTS),
            "word/theme/theme1.xml": _THEME,
            "word/footnotes.xml": _part("footnotes", _notes("footnote")),
            "word/endnotes.xml": _part("endnotes", _notes("endnote")),
            "word/header1.xml": _part("hdr", _paragraph("Header", _LOGO + _TITLE + _run("Hill Road School") + _RIGHT)),
            "word/_rels/header1.xml.rels": _relations(("rId1", "image", "media/image1.png")),
            "word/header2.xml": _part("hdr", _paragraph("Header", _run("Hill Road School: History") + _WATERMARK)),
            "word/header3.xml": _part("hdr", _paragraph("Header", _run("Left-hand page"))),
            "word/footer1.xml": _part("ftr", _paragraph("Footer", _run("Page ") + _FIELD.format(code="PAGE") + _NAMED)),
            "word/footer2.xml": _part("ftr", _paragraph("Footer", _run("Registered in England"))),
            "word/media/image1.png": _PIXEL,
            "word/media/image2.png": _PIXEL,
            "word/glossary/document.xml": _part("glossaryDocument", "<w:docParts/>"),
            "customXml/item1.xml": '<school xmlns="urn:hill-road"><pupil/></school>',
            "customXml/_rels/item1.xml.rels": _relations(("rId1", "customXmlProps", "itemProps1.xml")),
            "customXml/itemProps1.xml": '<ds:datastoreItem xmlns:ds="http://schemas.openxmlformats.org/officeDocument/'
            '2006/customXml" ds:itemID="{0A1B2C3D-0000-4000-8000-000000000001}"/>',
        }
    )


def _part(root: str, content: str) -> str:
    return f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n<w:{root} {_SPACES}>{content}</w:{root}>'


def _run(words: str) -> str:
    return f'<w:r w:rsidR="00A77B3E"><w:t xml:space="preserve">{words}</w:t></w:r>'


def _paragraph(style: str, content: str) -> str:
    return f'<w:p w14:paraId="0F1E2D3C"><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{content}</w:p>'


_RIGHT = (
    '<w:r><w:ptab w:relativeTo="margin" w:alignment="right" w:leader="none"/></w:r>'
    + '<w:fldSimple w:instr=" STYLEREF  &quot;heading 1&quot; "><w:r><w:t>Introduction</w:t></w:r></w:fldSimple>'
)
_NAMED = (
    '<mc:AlternateContent><mc:Choice Requires="wps"><w:r><w:t> of the plan</w:t></w:r></mc:Choice>'
    "<mc:Fallback><w:r><w:t> of the plan</w:t></w:r></mc:Fallback></mc:AlternateContent>"
)


def _notes(kind: str) -> str:
    return "".join(
        f'<w:{kind} w:type="{name}" w:id="{number}"><w:p><w:r><w:{name}/></w:r></w:p></w:{kind}>'
        for number, name in ((-1, "separator"), (0, "continuationSeparator"))
    )


def _relations(*found: tuple[str, ...]) -> str:
    rows = "".join(
        f'<Relationship Id="{rid}" Type="{OFFICE}/{kind}" Target="{target}"'
        + "".join(f' TargetMode="{mode}"' for mode in outside)
        + "/>"
        for rid, kind, target, *outside in found
    )
    return f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{rows}</Relationships>'


_DOCUMENT_RELATIONS = (
    ("rId1", "customXml", "../customXml/item1.xml"),
    ("rId2", "numbering", "numbering.xml"),
    ("rId3", "styles", "styles.xml"),
    ("rId4", "settings", "settings.xml"),
    ("rId5", "webSettings", "webSettings.xml"),
    ("rId6", "footnotes", "footnotes.xml"),
    ("rId7", "endnotes", "endnotes.xml"),
    ("rId8", "header", "header1.xml"),
    ("rId9", "header", "header2.xml"),
    ("rId10", "header", "header3.xml"),
    ("rId11", "footer", "footer1.xml"),
    ("rId12", "footer", "footer2.xml"),
    ("rId13", "fontTable", "fontTable.xml"),
    ("rId14", "glossaryDocument", "glossary/document.xml"),
    ("rId15", "theme", "theme/theme1.xml"),
)


def _types() -> str:
    plain = {
        "styles": "styles",
        "numbering": "numbering",
        "settings": "settings",
        "webSettings": "webSettings",
        "fontTable": "fontTable",
        "footnotes": "footnotes",
        "endnotes": "endnotes",
        "glossary/document": "document.glossary",
        **{f"header{n}": "header" for n in (1, 2, 3)},
        **{f"footer{n}": "footer" for n in (1, 2)},
        "document": "template.main",
    }
    known = {f"/word/{name}.xml": f"{_WORD}.{kind}+xml" for name, kind in plain.items()}
    known |= {
        "/word/theme/theme1.xml": "application/vnd.openxmlformats-officedocument.theme+xml",
        "/docProps/app.xml": "application/vnd.openxmlformats-officedocument.extended-properties+xml",
        "/docProps/custom.xml": "application/vnd.openxmlformats-officedocument.custom-properties+xml",
        "/customXml/itemProps1.xml": "application/vnd.openxmlformats-officedocument.customXmlProperties+xml",
    }
    rows = "".join(f'<Override PartName="{name}" ContentType="{kind}"/>' for name, kind in known.items())
    return (
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="png" ContentType="image/png"/><Default Extension="xml" ContentType="application/xml"/>'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f"{rows}</Types>"
    )


_STYLES = (
    '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:asciiTheme="minorHAnsi" w:eastAsiaTheme="minorHAnsi"'
    ' w:hAnsiTheme="minorHAnsi" w:cstheme="minorBidi"/><w:kern w:val="2"/><w:sz w:val="22"/><w:szCs w:val="22"/>'
    '<w:lang w:val="en-US" w:eastAsia="en-US" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>'
    '<w:spacing w:after="160" w:line="259" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>'
    '<w:latentStyles w:defLockedState="0" w:defUIPriority="99" w:defSemiHidden="0" w:defUnhideWhenUsed="0"'
    ' w:defQFormat="0" w:count="376"><w:lsdException w:name="Normal" w:uiPriority="0" w:qFormat="1"/>'
    '<w:lsdException w:name="Title" w:uiPriority="10" w:qFormat="1"/></w:latentStyles>'
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/>'
    '<w:rsid w:val="00A77B3E"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/>'
    '<w:next w:val="Normal"/><w:link w:val="Heading1Char"/><w:uiPriority w:val="9"/><w:qFormat/><w:pPr><w:keepNext/>'
    '<w:keepLines/><w:numPr><w:numId w:val="2"/></w:numPr><w:spacing w:before="240" w:after="0"/>'
    '<w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:rFonts w:asciiTheme="majorHAnsi" w:hAnsiTheme="majorHAnsi"/>'
    '<w:color w:val="2F5496" w:themeColor="accent1" w:themeShade="BF"/><w:sz w:val="32"/></w:rPr></w:style>'
    '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph'
    ' Font"/><w:uiPriority w:val="1"/><w:semiHidden/><w:unhideWhenUsed/></w:style>'
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority'
    ' w:val="99"/><w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar>'
    '<w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/>'
    '<w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
    '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/><w:uiPriority w:val="99"/>'
    "<w:semiHidden/><w:unhideWhenUsed/></w:style>"
    '<w:style w:type="character" w:customStyle="1" w:styleId="Heading1Char"><w:name w:val="Heading 1 Char"/>'
    '<w:basedOn w:val="DefaultParagraphFont"/><w:link w:val="Heading1"/><w:uiPriority w:val="9"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Header"><w:name w:val="header"/><w:basedOn w:val="Normal"/>'
    '<w:pPr><w:tabs><w:tab w:val="center" w:pos="4513"/><w:tab w:val="right" w:pos="9026"/></w:tabs></w:pPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="Footer"><w:name w:val="footer"/><w:basedOn w:val="Normal"/>'
    '<w:pPr><w:tabs><w:tab w:val="center" w:pos="4513"/><w:tab w:val="right" w:pos="9026"/></w:tabs></w:pPr></w:style>'
)
_NUMBERING = (
    '<w:numPicBullet w:numPicBulletId="0"><w:pict><v:shape id="_x0000_i1025" style="width:9pt;height:9pt"'
    ' o:bullet="t"><v:imagedata r:id="rId1" o:title="bullet"/></v:shape></w:pict></w:numPicBullet>'
    '<w:abstractNum w:abstractNumId="0" w15:restartNumberingAfterBreak="0"><w:nsid w:val="0D4B7C2A"/>'
    '<w:multiLevelType w:val="hybridMultilevel"/><w:tmpl w:val="B5A61F0E"/><w:lvl w:ilvl="0" w:tplc="08090007">'
    '<w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val=""/><w:lvlPicBulletId w:val="0"/>'
    '<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="720" w:hanging="360"/></w:pPr></w:lvl></w:abstractNum>'
    '<w:abstractNum w:abstractNumId="1" w15:restartNumberingAfterBreak="0"><w:nsid w:val="5F7A0C11"/>'
    '<w:multiLevelType w:val="multilevel"/><w:tmpl w:val="08090025"/><w:lvl w:ilvl="0"><w:start w:val="1"/>'
    '<w:numFmt w:val="upperLetter"/><w:pStyle w:val="Heading1"/><w:lvlText w:val="%1"/><w:lvlJc w:val="left"/><w:pPr>'
    '<w:ind w:left="432" w:hanging="432"/></w:pPr></w:lvl></w:abstractNum>'
    '<w:num w:numId="1" w16cid:durableId="1403258147"><w:abstractNumId w:val="0"/></w:num>'
    '<w:num w:numId="2"><w:abstractNumId w:val="1"/>'
    '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>'
)
_SETTINGS = (
    '<w:zoom w:percent="100"/><w:attachedTemplate r:id="rId1"/><w:documentProtection w:edit="readOnly"'
    ' w:enforcement="0"/><w:defaultTabStop w:val="720"/><w:evenAndOddHeaders/>'
    '<w:characterSpacingControl w:val="doNotCompress"/><w:hdrShapeDefaults><o:shapedefaults v:ext="edit"'
    ' spidmax="2050"/></w:hdrShapeDefaults><w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>'
    '<w:endnotePr><w:endnote w:id="-1"/><w:endnote w:id="0"/></w:endnotePr><w:compat>'
    '<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>'
    '</w:compat><w:docVars><w:docVar w:name="pupil" w:val="Somebody"/></w:docVars><w:rsids><w:rsidRoot'
    ' w:val="00A77B3E"/><w:rsid w:val="00C21F5B"/></w:rsids><m:mathPr><m:mathFont m:val="Cambria Math"/></m:mathPr>'
    '<w:themeFontLang w:val="en-GB"/><w:clrSchemeMapping w:bg1="light1" w:t1="dark1" w:bg2="light2" w:t2="dark2"'
    ' w:accent1="accent1" w:accent2="accent2" w:accent3="accent3" w:accent4="accent4" w:accent5="accent5"'
    ' w:accent6="accent6" w:hyperlink="hyperlink" w:followedHyperlink="followedHyperlink"/>'
    '<w:decimalSymbol w:val="."/><w:listSeparator w:val=","/><w14:docId w14:val="2A6F1C3D"/>'
    '<w15:docId w15:val="{5B1C3E6A-0D14-4C55-9C37-6E0C5A7F0B11}"/>'
)
_FONTS = (
    '<w:font w:name="Calibri"><w:panose1 w:val="020F0502020204030204"/><w:charset w:val="00"/>'
    '<w:family w:val="swiss"/><w:pitch w:val="variable"/></w:font>'
)


def _colours() -> str:
    names = ("dk1", "lt1", "dk2", "lt2", *(f"accent{n}" for n in range(1, 7)), "hlink", "folHlink")
    return "".join(f'<a:{name}><a:srgbClr val="44546A"/></a:{name}>' for name in names)


_FILL = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
_FONT = '<a:latin typeface="Calibri"/><a:ea typeface=""/><a:cs typeface=""/>'
_THEME = (
    '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Office Theme"><a:themeElements>'
    f'<a:clrScheme name="Office">{_colours()}</a:clrScheme><a:fontScheme name="Office"><a:majorFont>{_FONT}'
    f'</a:majorFont><a:minorFont>{_FONT}</a:minorFont></a:fontScheme><a:fmtScheme name="Office">'
    f"<a:fillStyleLst>{_FILL * 3}</a:fillStyleLst><a:lnStyleLst>{f'<a:ln>{_FILL}</a:ln>' * 3}</a:lnStyleLst>"
    f"<a:effectStyleLst>{'<a:effectStyle><a:effectLst/></a:effectStyle>' * 3}</a:effectStyleLst>"
    f"<a:bgFillStyleLst>{_FILL * 3}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>"
)
