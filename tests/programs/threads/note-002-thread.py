# any order
import threading

def gravar_arquivo(nome_arquivo, dados):
    with open(nome_arquivo, 'w') as arquivo:
        arquivo.write(dados)
    print(f'Arquivo {nome_arquivo} gravado com sucesso.')

def gravar_arquivo_async(nome_arquivo, dados):
    thread = threading.Thread(target=gravar_arquivo, args=(nome_arquivo, dados))
    thread.start()
    print(f'Thread para gravação do arquivo {nome_arquivo} iniciada.')

# Exemplo de uso
nome_do_arquivo = 'exemplo.txt'
dados_para_gravar = 'Conteúdo a ser gravado no arquivo.'

gravar_arquivo_async(nome_do_arquivo, dados_para_gravar)
print('Continuando a execução do programa enquanto a gravação do arquivo ocorre em segundo plano...')
