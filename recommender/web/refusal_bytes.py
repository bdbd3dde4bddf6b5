"""A refusal as it goes over the line, for where there is no request to answer."""

from functools import lru_cache
from typing import Any

from recommender.web.problem_details import DETAILS, problem_response
from recommender.web.security_headers import headers_of


@lru_cache
def refusal_bytes(status: int) -> bytes:
    """Return a whole response, as it goes over the line."""
    headers: dict[str, str] = {**dict(headers_of("api")), "Connection": "close"}
    problem = problem_response(status, DETAILS[status], headers=headers)
    lines: list[Any] = [b"HTTP/1.1 %d \r\n" % status]
    lines += [b"%b: %b\r\n" % pair for pair in problem.raw_headers]
    return b"".join((*lines, b"\r\n", bytes(problem.body)))
