"""Reads an iCalendar on standard input with icalendar and with vobject, and prints what each understood as JSON."""
import json
import sys
from datetime import date, datetime, timezone

import icalendar
import vobject

text = sys.stdin.buffer.read().decode("utf-8")


def moment(value):
    if isinstance(value, datetime):
        return value.astimezone(timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")
    return value.isoformat() if isinstance(value, date) else None


def by_icalendar():
    calendar = icalendar.Calendar.from_ical(text)
    for event in calendar.walk("VEVENT"):
        def decoded(name):
            return event.decoded(name) if name in event else None
        yield {
            "uid": str(event["UID"]), "summary": str(event["SUMMARY"]), "language": event["SUMMARY"].params.get("LANGUAGE"),
            "start": moment(decoded("DTSTART")), "end": moment(decoded("DTEND")), "location": str(event.get("LOCATION", "")),
            "description": str(event.get("DESCRIPTION", "")), "url": str(event.get("URL", "")), "status": str(event.get("STATUS", "")),
            "sequence": int(event["SEQUENCE"]), "modified": moment(decoded("LAST-MODIFIED")), "errors": [str(error) for error in event.errors],
        }


def by_vobject():
    calendar = vobject.readOne(text)
    calendar.validate(raiseException=True)
    for event in calendar.contents.get("vevent", []):
        def value(name, default=""):
            return event.contents[name][0].value if name in event.contents else default
        yield {
            "uid": value("uid"), "summary": value("summary"), "language": event.summary.params.get("LANGUAGE", [None])[0],
            "start": moment(value("dtstart")), "end": moment(value("dtend", None)), "location": value("location"),
            "description": value("description"), "url": value("url"), "status": value("status"),
            "sequence": int(value("sequence")), "modified": moment(value("last-modified")), "errors": [],
        }


json.dump([list(by_icalendar()), list(by_vobject())], sys.stdout)
