### Convocations: what reaches people.

placeholder = { $what ->
    [the-entity] the entity
    [entity] entity
    [space] meeting, space
    [date] date
    [hour] hour
    [place] place
    [link] link
   *[support] support
}
place-on-the-net = online
place-to-be-told = a place we will tell you
call-usual =
    <b>{ $entity } invites you</b>

    <b>{ $space }</b>
    📅 { $date }, { $hour }
    📍 { $place }

    There we tell you what we did with public money. You can ask, and we have to answer you.
    { call-usual-ask }
call-usual-ask = Will you come?
call-coming = ⏰ <b>A reminder: you said that you are coming.</b>
call-corrected = <i>We corrected this message on { $date }, { $hour }.</i>
button-map = 🗺 See the map
button-calendar = 📅 Add to my calendar
button-unsubscribe = 🔕 Stop these messages
space-news-title = { $news ->
    [rescheduled] <b>The date has changed</b>
    [moved] <b>The place has changed</b>
    [both] <b>The date and the place have changed</b>
    [several] <b>There are changes</b>
   *[cancelled] <b>It was cancelled</b>
}
space-news-now =
    <b>{ $space }</b>
    Now it is like this:
    📅 { $date }, { $hour }
    📍 { $place }
space-news-cancelled =
    <b>{ $space }</b>
    It was to be on { $date }, { $hour }. Do not go: it will not take place. If you asked something, we answer it all the same.
space-minutes =
    <b>The minutes of “{ $space }”</b>
    You were there on { $date }. Thank you. Here is what was said and what we committed ourselves to.
unsubscribed = Done. We won't tell you of meetings any more. If you said you're coming to one, we'll tell you only if it changes. You can come back whenever you want in /privacy.
