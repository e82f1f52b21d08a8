class Registro:
    todos = []

    def __init_subclass__(cls, /, etiqueta=None, **resto):
        super().__init_subclass__(**resto)
        cls.etiqueta = etiqueta
        Registro.todos.append(cls.__name__)

    def __class_getitem__(cls, chave):
        return cls.__name__, chave


class A(Registro, etiqueta="a"):
    pass


class B(A):
    pass


print(Registro.todos, A.etiqueta, B.etiqueta, A["x"], B[1, 2])
