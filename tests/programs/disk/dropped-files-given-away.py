"""Files that only a call holds are written when it has ended, as CPython counts who holds them."""
open('a','w').write('x'); print(open('a').read())
def w(f): f.write('y')
w(open('b','w')); print(open('b').read())
import json
json.dump([1], open('c','w')); print(open('c').read())
def chunks(f, it):
    for x in it: f.write(x)
chunks(open('d','w'), iter('ab')); print(open('d').read())
def m(f, *, k=None):
    g = f.write
    for x in 'pq': g(x)
m(open('e','w'), k=2); print(open('e').read())
def n(fp):
    iterable = (c for c in 'rs')
    for chunk in iterable: fp.write(chunk)
n(open('f','w')); print(open('f').read())
import sys
print(1, file=open('g','w')); print(open('g').read())
import csv
csv.writer(open('h','w')).writerow([1,2]); print(repr(open('h').read()))
import pickle
pickle.dump({1:2}, open('i','wb')); print(pickle.load(open('i','rb')))
def w(f): f.write('y')
def v(f): pass
v(open('k','w')); print("closed?")
f = open('b','w'); w(f); del f; print(open('b').read())
w(open('b2','w')); print(open('b2').read())
def u():
    f = open('b3','w'); f.write('z')
u(); print(open('b3').read())
def t():
    f = open('b4','w'); w(f)
t(); print(open('b4').read())
