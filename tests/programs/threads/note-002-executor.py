import asyncio
import concurrent.futures

async def gravar_arquivo(nome_arquivo, dados):
    loop = asyncio.get_event_loop()
    with concurrent.futures.ThreadPoolExecutor() as pool:
        await loop.run_in_executor(pool, _gravar_arquivo, nome_arquivo, dados)
    print(f'Arquivo {nome_arquivo} gravado com sucesso.')

def _gravar_arquivo(nome_arquivo, dados):
    with open(nome_arquivo, 'w') as arquivo:
        arquivo.write(dados)

# Exemplo de uso
async def main():
    nome_do_arquivo = 'exemplo.txt'
    dados_para_gravar = 'Conteúdo a ser gravado no arquivo.'

    await gravar_arquivo(nome_do_arquivo, dados_para_gravar)
    print('Continuando a execução do programa enquanto a gravação do arquivo ocorre em segundo plano...')

asyncio.run(main())
