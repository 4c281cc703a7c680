"""The examination of a trained model: from held-out ratings to the report that is kept with it."""

from recommender.evaluation.examination.examiner import examine
from recommender.evaluation.examination.held_out import BIAS, OURS, HeldOut
from recommender.evaluation.examination.report import Report

__all__ = ["BIAS", "OURS", "HeldOut", "Report", "examine"]
