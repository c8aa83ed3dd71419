"""Which letters a PDF says its shapes are; how its words read is tested on Qt's own PDFs (tests/ui/export)."""

from essay_planner.export.pdf_letters import with_letters

TABLE = b"1 0 obj\nstream\nbegincmap\n<0001> <%04X> [%s]\nendcmap\nend\nendstream\nendobj\n"


def test_letters_that_share_a_shape_are_named_as_the_one_that_is_meant() -> None:
    said = TABLE % (5, b"<0041> <0009> <02BC> <02EE> <0269> ")
    assert with_letters(said) == TABLE % (5, b"<0041> <0020> <2019> <201D> <03B9> ")


def test_the_numbers_of_shapes_stay_as_they_are() -> None:
    said = TABLE % (9, b"<0041> <0042> ")
    assert with_letters(said) == said


def test_what_stands_outside_the_tables_of_letters_is_not_changed() -> None:
    page = b"2 0 obj\nstream\n[<0009> <02BC>] TJ\nendstream\nendobj\n"
    assert with_letters(page + TABLE % (1, b"<0041> ") + page) == page + TABLE % (1, b"<0041> ") + page
