### Personal data. Ley 1581 de 2012.

privacy =
    <b>Your data</b>
    { $entity } keeps what you write to us and the number of your Telegram account.
    We use them to answer you. For anything else, we ask you first.
    Your name is not published unless you want it.
    You can see your data or erase them whenever you like.
privacy-controller = Responsible for your data: { $who }
privacy-convocations-yes = ✅ You agreed to be told of hearings and meetings.
privacy-convocations-no = 🔕 We do not tell you of hearings or meetings.
privacy-surveys-yes = ✅ You agreed to be sent surveys.
privacy-surveys-no = 🔕 We do not send you surveys.
privacy-sensitive-yes = ✅ You agreed that we keep data which the law protects more.
privacy-profile = 👤 You told us: { $text }
privacy-needs-yes = ✅ You agreed that we keep what you need to take part.
button-needs-no = 🚫 Erase what I need
button-sensitive-no = 🚫 Erase those data
button-convocations-yes = 🔔 Tell me of meetings
button-convocations-no = 🔕 Do not tell me of meetings
button-surveys-yes = 📋 Send me surveys
button-surveys-no = 🚫 Do not send me surveys
button-my-data = 📄 See my data
button-erase = 🗑 Erase my data
my-data = Here is everything we keep about you. Open it and read it.
my-data-raw = This is the same, to be read with another program.
my-data-busy = We are already preparing your data. Wait a moment.
my-data-failed = We could not prepare your data. Ask for them again in /privacy.
erase-sure = If we erase your data, we can no longer tell you of the answer. The text of your questions stays, without your name and without your files. Shall we erase them?
button-keep-data = No, keep them
button-erase-yes = Yes, erase my data
erased = Done. We erased your data. If you write again, we start afresh.
kept = Done. Everything stays as it was.
consent-convocations = Would you like us to tell you here of hearings and meetings? You can change it any time in /privacy. If you say no, we answer you all the same.
consent-surveys = Would you like us to send you surveys here? You can change it any time in /privacy. If you say no, we answer you all the same.
consent-sensitive = There are groups that the law protects more: by ethnicity, health, disability, gender identity, or as victims. Would you like to tell us if you are in one of them? It is to invite you to what concerns you. You do not have to. If you say no, nothing changes.
consent-needs = What you need to take part says something about your health. The law protects that more. Would you like us to keep it, to prepare the meeting? Only those who organise it see it, without your name. It is erased afterwards. You do not have to agree. If you say no, you can come all the same.
consent-yes = Thank you. You can change it any time in /privacy.
consent-no = All right. We will not write to you for that.
sensitive-erased = Done. We erased those data. We no longer use them.
