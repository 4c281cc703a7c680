"""How good lists for new visitors are: right, broad, new, varied."""

import numpy as np
import scipy.sparse as sp

from recommender.content import Content
from recommender.evaluation import metrics
from recommender.evaluation.estimates import over_visitors
from recommender.evaluation.examination.held_out import OURS, HeldOut
from recommender.evaluation.examination.report import ListRow
from recommender.evaluation.metrics.ranking import PerVisitor
from recommender.interactions import Rows
from recommender.lists import top_rows

SHORT, LONG = 10, 20
"Lists are ten films long; only recall looks at twenty."


def list_rows(held_out: HeldOut) -> tuple[ListRow, ...]:
    """Every model's lists measured, by number of given ratings, then the best first."""
    content = Content(held_out.features).facts
    rows: list[ListRow] = []
    for n_given in sorted(held_out.given):
        scored = [model for model, of in held_out.list_scores.items() if n_given in of]
        lists = {model: _lists(held_out, model, n_given) for model in scored}
        right = {model: _ndcg(held_out, n_given, lists[model]) for model in scored}
        found = [
            _list_row(held_out, model, n_given, lists[model], right, content) for model in scored
        ]
        rows += sorted(found, key=lambda row: (-row.ndcg.value, row.model))
    return tuple(rows)


def _list_row(
    held_out: HeldOut,
    model: str,
    n_given: int,
    lists: Rows,
    right: dict[str, PerVisitor],
    content: sp.csr_matrix,
) -> ListRow:
    short = lists[:, :SHORT]
    is_target = _targets(held_out, n_given)
    popularity = held_out.film_counts
    histories = _history_matrix(held_out, n_given)
    lift = metrics.popularity_lift(short, histories, popularity)
    paired = OURS in right and model != OURS
    return ListRow(
        model=model,
        n_given=n_given,
        ndcg=over_visitors(right[model]),
        recall=over_visitors(metrics.recall(metrics.hits(lists, is_target), is_target.sum(axis=1))),
        coverage=metrics.catalogue_coverage(short, len(held_out.candidate_rows)),
        gini=metrics.gini(short, held_out.candidate_rows),
        novelty=over_visitors(metrics.novelty(short, popularity, held_out.n_train_users)),
        diversity=over_visitors(metrics.intra_list_diversity(short, content)),
        popularity_lift=over_visitors(lift),
        margin=over_visitors(right[OURS] - right[model]) if paired else None,
    )


def _lists(held_out: HeldOut, model: str, n_given: int) -> Rows:
    """The best candidates that the visitor did not give, (n_visitors, LONG), filled up with -1."""
    scores = held_out.list_scores[model][n_given]
    lists = np.full((len(scores), LONG), -1, np.int64)
    candidate = np.zeros(scores.shape[1], np.bool_)
    candidate[held_out.candidate_rows] = True
    for visitor, history in enumerate(held_out.given[n_given]):
        among = candidate.copy()
        among[history.films] = False
        best = top_rows(scores[visitor], LONG, among=among)
        lists[visitor, : len(best)] = best
    return lists


def _targets(held_out: HeldOut, n_given: int) -> metrics.ranking.Hits:
    """What would be right, shape (n_visitors, n_films); only what a list could hold."""
    targets = held_out.targets[n_given]
    is_target = np.zeros((len(targets), held_out.train.n_films), np.bool_)
    for visitor, rows in enumerate(targets):
        is_target[visitor, np.intersect1d(rows, held_out.candidate_rows)] = True
    return is_target


def _ndcg(held_out: HeldOut, n_given: int, lists: Rows) -> PerVisitor:
    is_target = _targets(held_out, n_given)
    return metrics.ndcg(metrics.hits(lists[:, :SHORT], is_target), is_target.sum(axis=1))


def _history_matrix(held_out: HeldOut, n_given: int) -> sp.csr_matrix:
    histories = held_out.given[n_given]
    visitors = np.repeat(np.arange(len(histories)), [len(history) for history in histories])
    films = np.concatenate([history.films for history in histories])
    shape = (len(histories), held_out.train.n_films)
    return sp.csr_matrix((np.ones(len(films)), (visitors, films)), shape)
