"""What a Word file says of itself: title, language, whose it is if the student said so, and which plan it came from."""

from datetime import UTC, datetime
from xml.sax.saxutils import escape

from essay_planner.core.messages import _
from essay_planner.core.outline import Outline
from essay_planner.core.text import clean

PLAN_PROPERTY = "EssayPlannerPlan"  # the custom property that holds the plan's id
_LONGEST = 255  # characters of a property
_CORE = (
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"'
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"'
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">{content}</cp:coreProperties>'
)
_CUSTOM = (
    '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"'
    ' xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">'
    '<property fmtid="{{D5CDD505-2E9C-101B-9397-08002B2CF9AE}}" pid="2" name="{name}"><vt:lpwstr>{value}</vt:lpwstr>'
    "</property></Properties>"
)


def core_properties(plan: Outline, created: datetime) -> str:
    """The part with Dublin Core properties; 'created' is in UTC if it names no zone."""
    made = (created.astimezone(UTC) if created.tzinfo else created).strftime("%Y-%m-%dT%H:%M:%SZ")
    name = plan.handed_in_by.name
    facts = (
        ("dc:title", plan.title),
        ("dc:creator", name),
        ("cp:lastModifiedBy", name),
        ("dc:subject", _("Essay plan")),
        ("dc:language", plan.language),
        ("dc:identifier", plan.plan_id),
    )
    said = [f"<{tag}>{_fit(value)}</{tag}>" for tag, value in facts]
    said += [
        f'<dcterms:{which} xsi:type="dcterms:W3CDTF">{made}</dcterms:{which}>' for which in ("created", "modified")
    ]
    return _CORE.format(content="".join(said) + "<cp:revision>1</cp:revision>")


def custom_properties(plan: Outline) -> str:
    """The part with the plan's id, so that what comes back can be told from what belongs to another plan."""
    return _CUSTOM.format(name=PLAN_PROPERTY, value=_fit(plan.plan_id))


def _fit(value: str) -> str:
    return escape(clean(value)[:_LONGEST])
