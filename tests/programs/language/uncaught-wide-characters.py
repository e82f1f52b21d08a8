nomes = {"漢字": 1}
print("日本語 😀", nomes["漢字"] + "x")
