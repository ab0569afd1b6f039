import { request as httpRequest } from "node:http";
import { ids } from "../../emulator/world/ids";
import { connect } from "./client";

const headers = { authorization: `Bearer user:${ids.users.administrator}` };

describe("the HTTP server", () => {
    it("serves the Web API and a page of its own from one origin", async () => {
        const { emulator } = await connect();
        const server = await emulator.listen({
            fallback: (request, response) => {
                if (request.url !== "/") return false;
                response.end("page");
                return true;
            },
        });
        try {
            const answer = await fetch(`${server.url}/api/data/v9.2/mailboxes?$select=name&$top=1`, { headers });
            expect(answer.headers.get("content-type")).toContain("application/json");
            expect(((await answer.json()) as { value: unknown[] }).value).toHaveLength(1);
            expect(await (await fetch(server.url)).text()).toBe("page");
            expect((await fetch(`${server.url}/other`)).status).toBe(404);
        } finally {
            await server.close();
        }
    });

    it("gives next links that can be followed as they are", async () => {
        const { emulator } = await connect();
        const server = await emulator.listen();
        try {
            const paged = { ...headers, prefer: "odata.maxpagesize=20" };
            const first = await fetch(`${server.url}/api/data/v9.2/emails?$select=subject`, { headers: paged });
            const link = ((await first.json()) as Record<string, string>)["@odata.nextLink"] ?? "";
            const second = await fetch(link, { headers: paged });
            expect(((await second.json()) as { value: unknown[] }).value).toHaveLength(10);
        } finally {
            await server.close();
        }
    });

    it("refuses pages of another origin and other host names", async () => {
        const { emulator } = await connect();
        const server = await emulator.listen();
        try {
            const url = `${server.url}/api/data/v9.2/WhoAmI()`;
            expect((await fetch(url, { headers: { ...headers, origin: "http://contoso.com" } })).status).toBe(403);
            expect((await fetch(url, { headers: { ...headers, origin: server.url } })).status).toBe(200);
            const status = await new Promise((resolve) => {
                httpRequest(url, { headers: { ...headers, host: "contoso.com" } }, ({ statusCode }) =>
                    resolve(statusCode),
                ).end();
            });
            expect(status).toBe(403);
        } finally {
            await server.close();
        }
    });

    it("drops the connection for a reset and reports a port that is taken", async () => {
        const { emulator } = await connect();
        const server = await emulator.listen();
        try {
            const url = `${server.url}/api/data/v9.2/WhoAmI()`;
            await expect(fetch(url, { headers: { ...headers, "x-emulator-fault": "reset" } })).rejects.toThrow();
            await expect(emulator.listen({ port: Number(new URL(server.url).port) })).rejects.toThrow("EADDRINUSE");
        } finally {
            await server.close();
        }
    });
});
