"""Who does the work of a build: processes of this machine, or a cluster. Threads above them only wait.

with WorkerPool(4) as pool:
result = pool.run(function, argument)
"""
