"""Each head of a network is kept as it was in the epoch that suited it best."""

from collections.abc import Mapping
from typing import Any

import keras

from recommender.models.sequences import Arrays

Check = tuple[Arrays, Arrays]
"Inputs and targets of a network."


class BestEpochs(keras.callbacks.Callback):  # type: ignore[misc]
    """Remembers the weights with which each head did best, those before training included.

    The heads of one network do not overfit at the same time: stars do long before the ranking.
    Training stops when no head has gained for `patience` epochs.
    """

    weights: dict[str, list[Any]]
    "Head to all weights of the network in the best epoch of that head."
    losses: dict[str, list[float]]
    "`val_<head>_loss` to its values, that before training first."

    def __init__(self, checks: Mapping[str, Check], patience: int) -> None:
        """Choose what is watched.

        Args:
            checks: Head to the examples that it is judged by, which are read in one go.
            patience: Epochs without any gain after which training stops.
        """
        super().__init__()
        self._checks, self._patience = checks, patience
        self.weights = {}
        self.losses = {f"val_{head}_loss": [] for head in checks}
        self._waited = 0

    def _check(self) -> bool:
        """Whether a head gained, whose weights are then kept."""
        gained = []
        for head, (inputs, targets) in self._checks.items():
            found = self.model.evaluate(
                inputs, targets, batch_size=len(inputs["films"]), verbose=0, return_dict=True
            )
            losses = self.losses[f"val_{head}_loss"]
            if found[f"{head}_loss"] < min(losses, default=float("inf")):
                gained.append(head)
            losses.append(float(found[f"{head}_loss"]))
        if gained:
            self.weights |= dict.fromkeys(gained, self.model.get_weights())
        return bool(gained)

    def on_train_begin(self, logs: Mapping[str, float] | None = None) -> None:
        """What is not trained yet is the best so far."""
        self._check()

    def on_epoch_end(self, epoch: int, logs: Mapping[str, float] | None = None) -> None:
        """Keep the weights of heads that gained; stop where none did for long."""
        self._waited = 0 if self._check() else self._waited + 1
        self.model.stop_training = self._waited >= self._patience
