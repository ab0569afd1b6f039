// Serves the healthy world: npx tsx emulator/main.ts [port]
import { createEmulator } from "./create-emulator";
import { createWorld } from "./world/create-world";
import { ids } from "./world/ids";

const start = async (): Promise<void> => {
    const emulator = createEmulator({ world: await createWorld() });
    const { url } = await emulator.listen({ port: Number(process.argv[2] ?? 0) });
    process.stdout.write(`${url}/api/data/v9.2/  user: ${ids.users.administrator}\n`);
};

start().catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
});
