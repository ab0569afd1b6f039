import * as React from "react";

export interface ErrorBoundaryProps {
    /** Shown instead of the children after one of them threw. */
    readonly fallback: (error: Error, retry: () => void) => React.ReactElement;
    readonly children: React.ReactNode;
}

interface ErrorBoundaryState {
    readonly error?: Error;
}

/** Keeps a defect in one part from leaving a blank panel; only a class can catch what rendering throws. */
export class ErrorBoundary extends React.Component<ErrorBoundaryProps, ErrorBoundaryState> {
    public override state: ErrorBoundaryState = {};

    public static getDerivedStateFromError(error: unknown): ErrorBoundaryState {
        return { error: error instanceof Error ? error : new Error(String(error)) };
    }

    public override render(): React.ReactNode {
        const { error } = this.state;
        if (error === undefined) return this.props.children;
        return this.props.fallback(error, () => this.setState({ error: undefined }));
    }
}
