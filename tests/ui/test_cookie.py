import json

from ui.cookie import cookie_script


def values(script):
    """What the script is called with."""
    return json.loads(script[script.rindex(")({") + 2 : -2])


def test_the_token_is_kept_for_a_year_and_only_worthless_ones_are_replaced():
    assert values(cookie_script("abc", {"old", "forged"})) == {
        "name": "movies_life",
        "token": "abc",
        "worthless": ["forged", "old"],
        "seconds": 31536000,
    }


def test_a_newcomer_has_no_token():
    assert values(cookie_script(None))["token"] is None


def test_a_token_can_end_neither_the_string_nor_the_script_it_stands_in():
    script = cookie_script(None, {'"}</script><script>alert(1)</script>'})
    assert "</script" not in script
    assert values(script)["worthless"] == ['"}</script><script>alert(1)</script>']
