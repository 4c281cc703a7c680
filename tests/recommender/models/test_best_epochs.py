"""Heads that are at their best in different epochs, of a network that only plays its losses."""

import numpy as np

from recommender.models.best_epochs import BestEpochs

LISTS = [9.0, 5.0, 4.0, 4.5, 4.5]
STARS = [1.0, 0.8, 0.9, 0.95, 0.99]


class Played:
    """Its weights are the number of the epoch."""

    stop_training = False
    epoch = 0

    def evaluate(self, *_examples, **_options) -> dict[str, float]:
        return {"ranking_loss": LISTS[self.epoch], "stars_loss": STARS[self.epoch]}

    def get_weights(self) -> list[int]:
        return [self.epoch]


def trained(n_epochs: int, patience: int) -> BestEpochs:
    check = ({"films": np.zeros((1, 1), np.int32)}, {})
    best, network = BestEpochs({"ranking": check, "stars": check}, patience), Played()
    best.set_model(network)
    best.on_train_begin()
    for epoch in range(n_epochs):
        network.epoch = epoch + 1
        best.on_epoch_end(epoch)
        if network.stop_training:
            break
    return best


def test_each_head_keeps_its_own_best_epoch():
    assert trained(4, patience=9).weights == {"ranking": [2], "stars": [1]}


def test_what_was_there_before_training_counts():
    assert trained(0, patience=9).weights == {"ranking": [0], "stars": [0]}


def test_training_stops_when_no_head_gains_any_more():
    # Stars gain nothing in the second epoch, but lists do.
    assert trained(4, patience=1).losses["val_ranking_loss"] == [9.0, 5.0, 4.0, 4.5]
