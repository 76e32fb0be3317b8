"""What a profile keeps on purpose, computed from Table E.1-1's own columns and the profile's text, not from the program."""

import functools

import pydicom
import yaml
from expectation import DICTIONARY, rows

from support import REPOSITORY

PROFILES = ["basic", "mercure-extraction", "research"]
# The column of the table for an option, and why what it marks may stay.
OPTIONS = {
    "retain-safe-private": ("rtn_safe_priv", "E.3.10: private attributes known to hold no identity stay"),
    "retain-uids": ("rtn_uids", "E.3.9: UIDs stay"),
    "retain-device-identity": ("rtn_dev_id", "E.3.8: what identifies the device stays"),
    "retain-institution-identity": ("rtn_inst_id", "E.3.11: what identifies the institution stays"),
    "retain-patient-characteristics": ("rtn_pat_chars", "E.3.7: age, sex, size and the like stay"),
    "retain-longitudinal-full-dates": ("rtn_long_full_dates", "E.3.6: dates and times stay"),
    "retain-longitudinal-modified-dates": ("rtn_long_modif_dates", "E.3.6: dates move, times of day stay"),
    "clean-descriptors": ("clean_desc", "E.3.5: descriptions stay, without what is known of the patient"),
    "clean-structured-content": ("clean_struct_cont", "E.3.4: content items stay, without what is known of the patient"),
    "clean-graphics": ("clean_graph", "E.3.3: graphics stay, without what is known of the patient"),
}
MODIFIED = "retain-longitudinal-modified-dates"


@functools.cache
def profile(name):
    with open(REPOSITORY / "profiles" / f"{name}.yaml", encoding="utf-8") as file:
        return yaml.safe_load(file)


@functools.cache
def kept_by_options(name):
    """The attributes that an option keeps or cleans, by tag, with the option's reason. What is kept of a date under
    modified dates is the time of day alone."""
    kept = {}
    for option in profile(name).get("options", []):
        column, reason = OPTIONS[option]
        for row in rows("confidentiality-profile.tsv"):
            if row[column] and row["tag"].isalnum() and "x" not in row["tag"] and row["tag"] != "PRIVATE":
                tag = int(row["tag"], 16)
                # Of the table of content items (E.3.4-1) and not of E.1-1: texts are cleaned.
                if option == "clean-structured-content":
                    kept[0x0040A160] = reason
                if option != MODIFIED or DICTIONARY[tag][0] in ("TM", "DT"):
                    kept[tag] = reason
    return kept


@functools.cache
def kept_by_profile(name):
    """What a profile's own rows keep of a value although it may name somebody, and say so under "accept"."""
    accepted = {entry["check"]: entry["because"] for entry in profile(name).get("accept", [])}
    kept = {}
    for keyword, action in profile(name)["tags"].items() if "tags" in profile(name) else []:
        tag = pydicom.datadict.tag_for_keyword(keyword)
        steps = action if isinstance(action, list) else [action]
        if tag and "clean" in steps:
            kept[int(tag)] = "free text stays, without what is known of the patient"
        elif tag and any(isinstance(step, dict) and "substitute" in step for step in steps):
            kept[int(tag)] = accepted["identifier-kept"]
    return kept


def may_stay(name, value, piece):
    """Whether a piece of a planted value stays by design. A date never does, where dates are to move."""
    if value.tag in kept_by_profile(name):
        return True
    if value.tag not in kept_by_options(name):
        return False
    return not (MODIFIED in profile(name).get("options", []) and value.vr == "DT" and piece == value.value[:8])
