"""What is asked of the matcher."""

from gazetteer.match.query import Query


def test_a_query_asks_for_nothing_but_the_text() -> None:
    query = Query(text="X")
    context = (query.types, query.country, query.strict, query.on, query.support, query.places)
    assert context == (None, None, False, None, {}, {})


def test_queries_share_no_evidence() -> None:
    assert Query(text="X").support is not Query(text="X").support
