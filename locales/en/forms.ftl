### What is asked step by step: the buttons of each step and what is said around it.

button-back = ⬅️ Back
button-skip = Skip ➡️
button-leave = ✖️ Leave
form-now-is = Now it says:
form-not-this = That is of no use here. Send what we asked for, or tap “Back”.
