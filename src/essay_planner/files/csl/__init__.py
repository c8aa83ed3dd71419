"""Sources as CSL-JSON, which Zotero, pandoc and most programs for references read and write, and back.

The format: https://github.com/citation-style-language/schema/blob/v1.0.2/schemas/input/csl-data.json
"""

from essay_planner.files.csl.reading import CslError, Loaded, read_csl, read_sound_csl
from essay_planner.files.csl.writing import dump_csl

__all__ = ["CslError", "Loaded", "dump_csl", "read_csl", "read_sound_csl"]
