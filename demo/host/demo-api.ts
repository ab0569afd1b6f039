import type { About } from "./about";
import type { PageState } from "./page-state";
import type { Themes } from "./theme";

async function json(path: string, init?: RequestInit): Promise<unknown> {
    const response = await fetch(path, init);
    const text = await response.text();
    if (!response.ok) throw new Error(`${path} was answered with ${response.status}: ${text}`);
    return text === "" ? undefined : JSON.parse(text);
}

function post(path: string, body: unknown = {}): Promise<unknown> {
    return json(path, { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) });
}

/** The prefix under which a scenario's world answers. */
export function worldPath({ scenario, session }: PageState): string {
    return `/s/${encodeURIComponent(scenario)}/${encodeURIComponent(session)}`;
}

export async function readAbout(state: PageState): Promise<About> {
    return (await json(`${worldPath(state)}/about`)) as About;
}

export async function readThemes(): Promise<Themes> {
    return (await json("/lib/themes.json")) as Themes;
}

/** Makes the world faulty as the state says; a state without faults heals it. */
export async function setFaults(state: PageState): Promise<void> {
    await post(`${worldPath(state)}/conditions`, { fault: state.fault });
}

export async function runCycle(state: PageState): Promise<void> {
    await post(`${worldPath(state)}/cycle`);
}

export async function resetWorld(state: PageState): Promise<void> {
    await post(`${worldPath(state)}/reset`);
}
