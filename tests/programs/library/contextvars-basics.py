from contextvars import Context, ContextVar, Token, copy_context

user = ContextVar("user")
depth = ContextVar("depth", default=0)

print(depth.get(), depth.get(5), user.get("nobody"), user.name)
try:
    user.get()
except LookupError as error:
    print(type(error).__name__, error.args[0] is user)

token = user.set("ana")
print(user.get(), token.var is user, token.old_value is Token.MISSING)
second = user.set("bruno")
print(second.old_value)
user.reset(second)
print(user.get())
user.reset(token)
print(user.get(None))
try:
    user.reset(token)
except RuntimeError as error:
    print("RuntimeError", str(error).endswith("has already been used once"))
other = depth.set(1)
try:
    user.reset(other)
except ValueError as error:
    print("ValueError", str(error).endswith("was created by a different ContextVar"))
with depth.set(9) as held:
    print(depth.get(), held.var is depth)
print(depth.get(), Token.MISSING)
for wrong in (lambda: ContextVar(3), lambda: user.reset(3), lambda: Token()):
    try:
        wrong()
    except (TypeError, RuntimeError) as error:
        print(type(error).__name__, error)
