"""A limit for each address: who asks too often waits, others notice nothing, memory has an end."""

from ipaddress import ip_network

import pytest
from hypothesis import given
from hypothesis import strategies as st
from starlette.datastructures import Headers
from starlette.testclient import TestClient

from recommender.web.rate_limit import RateLimit, RateSettings
from recommender.web.token_buckets import MOST_ADDRESSES, TokenBuckets

PROXY = (ip_network("10.0.0.0/8"),)


class Clock:
    now = 0.0

    def __call__(self):
        return self.now


@given(
    st.integers(1, 30),
    st.lists(st.tuples(st.sampled_from("abc"), st.floats(0, 100)), max_size=200),
)
def test_nobody_gets_more_turns_than_the_time_gives(per_minute, visits):
    clock = Clock()
    buckets = TokenBuckets(per_minute, clock)
    taken = dict.fromkeys("abc", 0)
    for address, pause in visits:
        clock.now += pause
        taken[address] += buckets.take(address) == 0

    assert all(n <= per_minute * (1 + clock.now / 60) + 1e-6 for n in taken.values())


@given(st.integers(1, 30), st.integers(0, 200))
def test_who_waits_as_told_gets_a_turn(per_minute, visits):
    clock = Clock()
    buckets = TokenBuckets(per_minute, clock)
    for _ in range(visits):
        wait = buckets.take("a")
        assert 0 <= wait <= 60 / per_minute + 1e-9
        clock.now += wait + 1e-6
        assert wait == 0 or buckets.take("a") == 0


def test_memory_has_an_end_and_old_visitors_are_forgotten():
    clock = Clock()
    buckets = TokenBuckets(10, clock)
    for number in range(MOST_ADDRESSES + 500):
        buckets.take(str(number))

    assert len(buckets) == MOST_ADDRESSES
    clock.now = 61
    buckets.take("new")
    assert len(buckets) == 1


@pytest.mark.parametrize(
    ("peer", "told", "visitor"),
    [
        ("192.0.2.1", "", "192.0.2.1"),
        ("192.0.2.1", "198.51.100.7", "192.0.2.1"),
        ("10.1.1.1", "198.51.100.7", "198.51.100.7"),
        ("10.1.1.1", "203.0.113.1, 198.51.100.7", "198.51.100.7"),
        ("10.1.1.1", "geen adres", None),
        ("10.1.1.1", "", None),
        ("2001:db8:1:2:3:4:5:6", "", "2001:db8:1:2::/64"),
        ("::ffff:192.0.2.1", "", "192.0.2.1"),
    ],
)
def test_the_visitor_behind_a_proxy_that_we_know_is_counted(peer, told, visitor):
    settings = RateSettings(5, PROXY, "X-Forwarded-For")

    assert settings.visitor(peer, Headers({"X-Forwarded-For": told})) == visitor


def test_without_a_header_to_trust_nobody_behind_a_proxy_is_counted():
    assert (
        RateSettings(5, PROXY).visitor("10.1.1.1", Headers({"X-Forwarded-For": "1.1.1.1"})) is None
    )


def test_who_asks_too_often_hears_how_long_to_wait(client):
    limited = RateLimit(client.app, RateSettings(per_minute=3))
    many, other = (
        TestClient(limited, client=(address, 1)) for address in ("192.0.2.1", "192.0.2.2")
    )
    codes = [many.get("/api/v1/terms/inclusie").status_code for _ in range(4)]
    refused = many.post("/advies/", data={"learning_need": "geheim"})

    assert codes == [200, 200, 200, 429]
    assert 1 <= int(refused.headers["retry-after"]) <= 20
    assert refused.json()["status"] == 429
    assert "Retry-After" in refused.json()["detail"]
    assert many.get("/").status_code == 200
    assert many.get("/health/live").status_code == 200
    assert other.get("/api/v1/terms/inclusie").status_code == 200
