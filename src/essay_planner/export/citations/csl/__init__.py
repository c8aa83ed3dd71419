"""Sources as CSL-JSON, which Zotero, pandoc and most programs for references read and write, and back.

The format: https://github.com/citation-style-language/schema/blob/v1.0.2/schemas/input/csl-data.json
"""

from essay_planner.export.citations.csl.reading import Loaded, read_csl
from essay_planner.export.citations.csl.writing import dump_csl

__all__ = ["Loaded", "dump_csl", "read_csl"]
