# What a sheet has and nobody can read, and what to do in the program that made it.
cell-error = The cell says { $name }: it is an error of the sheet.
cell-error-mend = Correct the cell and save the file.
cell-no-value = The cell has a formula without its result.
cell-no-value-mend = Open the file in Excel, save it and send it again. Then the result is kept.
cell-digits-lost = The cell has a number of more than 15 digits. Excel turns the last ones into zeros.
cell-digits-lost-mend = Give the column the Text format and write the whole number again.
cell-letters = Some letters are wrong, mostly those with accents.
cell-letters-mend = Open the file where it looks right and save it with “Save as → CSV UTF-8”.
