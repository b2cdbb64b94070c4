"""Whether two films show the same person, and by what that was decided."""

from enum import StrEnum

from engine.index_search import fold
from engine.radiograph import PatientLabel


class Identity(StrEnum):
    """What two labels have in common that makes them one patient's."""

    PATIENT_ID = "patient ID"
    NAME_AND_BIRTH = "name and date of birth"


def shared_identity(one: PatientLabel, other: PatientLabel) -> Identity | None:
    """Gives what two labels share; None where they are of two patients, or where nobody can know.

    The same ID makes them one patient's; where neither has an ID, the same name with the same date of birth does.
    Two dates of birth that differ speak against either. An ID without any letter or digit other than 0 counts as none.
    """
    if one.birth_date and other.birth_date and one.birth_date != other.birth_date:
        return None
    first, second = _given_id(one), _given_id(other)
    if first or second:
        return Identity.PATIENT_ID if first == second else None
    is_named = bool(one.name.strip() and one.birth_date)
    is_same = (fold(one.name).strip(), one.birth_date) == (fold(other.name).strip(), other.birth_date)
    return Identity.NAME_AND_BIRTH if is_named and is_same else None


def own_identity(label: PatientLabel) -> Identity | None:
    """Gives by what the films of a patient can be found; None where the label says too little."""
    return shared_identity(label, label)


def is_same_patient(one: PatientLabel, other: PatientLabel) -> bool:
    """Says whether two labels name the same patient."""
    return shared_identity(one, other) is not None


def names_differ(one: PatientLabel, other: PatientLabel) -> bool:
    """Says whether both labels have a name and these are not the same; case and accents do not count."""
    first, second = fold(one.name).strip(), fold(other.name).strip()
    return bool(first and second) and first != second


def _given_id(label: PatientLabel) -> str:
    words = label.patient_id.strip()
    return words if any(letter.isalnum() and letter != "0" for letter in words) else ""
