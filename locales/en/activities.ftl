### The schedule and what becomes of its activities.

# What a new version changes, in «convoca import».
changes-none = The schedule says the same as version { $version }: nothing has changed.
changes-first = Version 1 was stored, with { $count ->
    [one] 1 activity
   *[other] { $count } activities
}.
changes-first-check = It would be version 1, with { $count ->
    [one] 1 activity
   *[other] { $count } activities
}. Nothing was stored.
changes = Version { $version } was stored. Compared with { $before }: { $counts }.
changes-check = Compared with version { $before }: { $counts }. Nothing was stored.
changes-counts = { $added } added, { $changed } changed, { $moved } moved, { $dropped } dropped
change-added = {"  "}+ { $name }
change-dropped = {"  "}- { $name }
change-changed = {"  "}~ { $name } ({ $fields })
change-moved = {"  "}> { $name }: { $before } → { $after } ({ $fields })
import-not-kept = Nothing was stored: { $reason }.

# In the morning's digest.
digest-activities = <b>From the schedule:</b>
digest-activities-alone = <b>Good morning. This is how the schedule stands:</b>
digest-starting = { $count ->
    [one] 🚀 1 about to begin
   *[other] 🚀 { $count } about to begin
}
digest-to-review = { $count ->
    [one] 🔎 1 permanent one to review
   *[other] 🔎 { $count } permanent ones to review
}
digest-undated = { $count ->
    [one] ❔ 1 without a date: please give it one
   *[other] ❔ { $count } without a date: please give them one
}
digest-activity = { $light } { $left } · { $name }
digest-activity-starts = 🚀 { $days ->
    [one] begins in 1 business day
   *[other] begins in { $days } business days
} · { $name }
digest-activity-starts-today = 🚀 begins today · { $name }
digest-activity-when = ❔ { $when } · { $name }
button-open-activity = Open the activity
button-activities = See activities
