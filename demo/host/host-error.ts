/** What the Unified Interface's client rejects with. It passes neither the HTTP status nor any header on. */
export interface HostError {
    readonly message: string;
    /** The platform's error number as a positive decimal; 0 where the answer had none. */
    readonly errorCode: number;
}

export function hostError(message: string, errorCode: number): HostError {
    return { message, errorCode };
}

export function networkError(error: unknown): HostError {
    return hostError(error instanceof Error ? error.message : String(error), 0);
}

/** Turns a refused answer into the client's error; an answer that is not Dataverse's JSON has only its status to tell. */
export async function refusalOf(response: Response): Promise<HostError> {
    const fallback = response.statusText || `The server answered ${response.status}.`;
    try {
        const { error } = (await response.json()) as { error?: { code?: unknown; message?: unknown } };
        const code = Number.parseInt(String(error?.code ?? "0"), 16);
        const message = typeof error?.message === "string" ? error.message : fallback;
        return hostError(message, Number.isNaN(code) ? 0 : code >>> 0);
    } catch {
        return hostError(fallback, 0);
    }
}
