greeting =
    Hello. This is the questions channel of { $entity }.
    Write your question and we will answer in writing.
    You do not have to give your name or any data.
button-ask = Ask a question
ask-write = Write your question in your own words. You do not need to know the law.
ask-preview =
    This is your question:

    <blockquote>{ $question }</blockquote>

    Shall we send it?
button-send = ✅ Send
button-drop = Delete, do not send
ask-receipt =
    We received your question. Its number is <b>{ $number }</b>. Keep it.

    We will answer in writing by <b>{ $date }</b>.
ask-filed = Your message came on a day without work. We count from { $date }.
ask-dropped = Done. Nothing was sent. You can ask whenever you like: just write.
only-text = For now we can only read text. Write your question in your own words.
button-stale = This button no longer works.
apology = We had a problem with your message. We kept it and will look at it. If you like, write it again.
