"""Figures about the service for Prometheus: they say nothing of who asked, nor what."""

from collections.abc import Iterator

from prometheus_client import (
    CollectorRegistry,
    Counter,
    Gauge,
    Histogram,
    ProcessCollector,
    disable_created_metrics,
)
from prometheus_client.core import CounterMetricFamily, InfoMetricFamily, Metric
from prometheus_client.registry import Collector

from catalog.entities.rule import Outcome
from recommender.serving.service import Service
from recommender.web.seen_request import SeenRequest

# They would tell when the first advice of a kind was given: more than a total should.
disable_created_metrics()  # type: ignore[no-untyped-call]
SECONDS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10)


class Metrics:
    """Counts what happens; each label has a handful of values, none of them from a visitor."""

    def __init__(self, service: Service) -> None:
        """Start at zero, in a registry of its own."""
        self.registry = CollectorRegistry()
        ProcessCollector(registry=self.registry)
        self.registry.register(_OfCatalogue(service))
        self._requests = Counter(
            "leerwijzer_requests",
            "Answered requests.",
            ("route", "method", "status"),
            registry=self.registry,
        )
        self._seconds = Histogram(
            "leerwijzer_request_seconds",
            "Time from the first to the last byte of an answer, in this process.",
            ("route",),
            buckets=SECONDS,
            registry=self.registry,
        )
        self._advice = Counter(
            "leerwijzer_advice", "Given advice.", ("outcome",), registry=self.registry
        )
        self.in_flight = Gauge(
            "leerwijzer_requests_in_flight",
            "Requests that are being answered.",
            registry=self.registry,
        )

    def count(self, request: SeenRequest) -> None:
        """Count an answered request."""
        labels = (request.route, request.method, f"{request.status // 100}xx")
        self._requests.labels(*labels).inc()
        self._seconds.labels(request.route).observe(request.seconds)
        if request.outcome:
            self.count_outcome(request.outcome)

    def count_outcome(self, outcome: Outcome) -> None:
        """Count an advice."""
        self._advice.labels(outcome).inc()


class _OfCatalogue(Collector):
    """Tells which catalogue is in use, and how the attempts to take another one ended."""

    def __init__(self, service: Service) -> None:
        self._service = service

    def collect(self) -> Iterator[Metric]:
        """Yield the version and the reloads by their result."""
        version = {"version": self._service.edition.catalog.version}
        yield InfoMetricFamily("leerwijzer_catalogue", "The catalogue in use.", version)
        reloads = CounterMetricFamily(
            "leerwijzer_reloads", "Attempts to take a new catalogue.", labels=("result",)
        )
        for result, number in sorted(self._service.reloads.items()):
            reloads.add_metric((result,), number)
        yield reloads
