from ui.cookie import cookie_script


def test_the_token_is_kept_for_a_year_for_this_site_only_and_secure_where_it_can_be():
    assert cookie_script("abc") == (
        'document.cookie = "movies_life=abc; Path=/; SameSite=Lax; Max-Age=31536000"'
        " + (location.protocol === 'https:' ? '; Secure' : '');"
    )


def test_only_the_forgotten_token_is_removed():
    script = cookie_script(None, "old")
    assert script.startswith("if (document.cookie.split('; ').includes(\"movies_life=old\"))")
    assert '"movies_life=; Path=/; SameSite=Lax; Max-Age=0"' in script


def test_a_new_token_goes_before_a_forgotten_one_and_a_newcomer_gets_no_script():
    assert "Max-Age=0" not in cookie_script("new", "old")
    assert cookie_script(None) == ""


def test_a_token_cannot_end_the_string_it_stands_in():
    assert r"movies_life=\"; alert(1); //" in cookie_script('"; alert(1); //')
