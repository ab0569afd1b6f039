import { Link } from "@fluentui/react";
import * as React from "react";
import type { Source } from "../core/model/finding";
import { usePanelServices } from "./panel-context";

/** Links to the articles behind a cause; the host opens them, so that they also work in the mobile app. */
export function SourceLinks({ sources }: { readonly sources: readonly Source[] }): React.ReactElement {
    const services = usePanelServices();
    return (
        <ul className="mbx-steps">
            {sources.map(({ title, url }) => (
                <li key={url}>
                    <Link
                        href={url}
                        target="_blank"
                        rel="noreferrer"
                        underline
                        onClick={(event) => {
                            event.preventDefault();
                            services.openUrl(url);
                        }}
                    >
                        {title}
                    </Link>
                </li>
            ))}
        </ul>
    );
}
