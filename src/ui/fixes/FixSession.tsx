import { DefaultButton } from "@fluentui/react";
import * as React from "react";
import type { Fix, FixContext, Offer } from "../../core/fixes/define-fix";
import { fixSteps } from "../../core/fixes/describe-result";
import type { FixResult } from "../../core/fixes/fix-result";
import { describeFailure } from "../../core/fixes/describe-result";
import { fixRequestText } from "../../core/report/fix-request-text";
import type { Report } from "../../core/report/report";
import { changeView } from "../../core/report/view-model-changes";
import { sayView } from "../../core/report/view-model-context";
import type { FixServices, PreparedFix } from "../fix-services";
import { Notice } from "../Notice";
import { usePanelServices, useViewContext } from "../panel-context";
import type { Refresh } from "../use-diagnosis";
import { ChangeList } from "./ChangeList";
import { ConfirmBar } from "./ConfirmBar";
import { FixFields } from "./FixFields";
import { GuardList } from "./GuardList";
import { Permission } from "./Permission";
import { StepsByHand } from "./StepsByHand";
import { useFixPreview } from "./use-fix-preview";
import { useWrite, type WriteControl } from "./use-write";
import { WriteOutcome } from "./WriteOutcome";
import type { FixRequest } from "./fix-launcher";
import { reason } from "../reason";

export interface FixSessionProps {
    readonly fix: Fix;
    readonly offer: Offer;
    readonly request: FixRequest;
    readonly context: FixContext;
    readonly fixes: FixServices;
    /** The report that the fix was opened on. */
    readonly report: Report;
    readonly refresh: Refresh;
    readonly onInstead: (request: FixRequest) => void;
    readonly onLookAgain: () => void;
    /** A write under way must not be left. */
    readonly onBusy: (isBusy: boolean) => void;
    readonly onResult: (result: FixResult) => void;
}

interface PreviewViewProps extends Pick<FixSessionProps, "fix" | "offer" | "onInstead"> {
    readonly prepared: PreparedFix;
    readonly control: WriteControl;
    readonly keepsakeSaved: boolean;
    readonly onKeepsake: () => void;
}

/** The exact change with everything that speaks for or against it. */
function PreviewView({
    fix,
    offer,
    prepared: { preview, privileges },
    control,
    keepsakeSaved,
    onKeepsake,
    onInstead,
}: PreviewViewProps): React.ReactElement {
    const { texts, copyText, saveFile } = usePanelServices();
    const context = useViewContext();
    const [said, setSaid] = React.useState("");
    const changes = preview.changes.map((change) => changeView(context, change));
    const { keepsake } = preview;
    const stopped = preview.guards.some(({ level }) => level === "stop");
    const obstacle = stopped
        ? texts("ui.fix.stopped")
        : changes.length === 0
          ? texts("ui.fix.nothing")
          : privileges.outcome === "missing"
            ? texts("ui.fix.notAllowed")
            : keepsake !== undefined && !keepsakeSaved
              ? texts("ui.fix.saveFirst")
              : undefined;
    const request = {
        title: texts(`fix.${fix.id}.title`),
        why: sayView(context, offer.why),
        changes,
        privileges: fix.privileges,
        steps: fixSteps(fix).map((step) => sayView(context, step)),
    };
    const copy = (): void => {
        copyText(fixRequestText(context, request)).then(
            () => setSaid(texts("ui.fix.copied")),
            (error: unknown) => setSaid(texts("ui.copyFailed", { error: reason(error) })),
        );
    };
    const keep = async (): Promise<void> => {
        if (keepsake === undefined) return;
        try {
            await saveFile(keepsake.fileName, keepsake.mime, keepsake.content);
            onKeepsake();
            setSaid(texts("ui.saved", { name: keepsake.fileName }));
        } catch (error) {
            setSaid(texts("ui.saveFailed", { error: reason(error) }));
        }
    };
    return (
        <>
            <h2>{texts("ui.fix.changes")}</h2>
            {changes.length > 0 ? (
                <ChangeList label={texts("ui.fix.changes")} changes={changes} />
            ) : (
                <p>{texts("ui.fix.nothing")}</p>
            )}
            <h2>{texts("ui.fix.impact")}</h2>
            <GuardList guards={preview.guards} onInstead={onInstead} />
            {preview.readsFailure !== undefined && (
                <p>
                    {texts("fix.reads.failed")} {sayView(context, describeFailure(preview.readsFailure))}
                </p>
            )}
            <h2>{texts("ui.fix.permission")}</h2>
            <Permission privileges={fix.privileges} check={privileges} />
            <div className="mbx-row">
                {keepsake !== undefined && (
                    <DefaultButton text={texts("ui.fix.keepsake")} onClick={() => void keep()} />
                )}
                <DefaultButton text={texts("ui.fix.copyRequest")} disabled={changes.length === 0} onClick={copy} />
            </div>
            <p role="status">{said}</p>
            <ConfirmBar
                changes={changes}
                isConfirming={control.state.phase === "confirming"}
                askText={texts("ui.fix.ask", { count: changes.length })}
                onAsk={control.confirm}
                onWrite={control.write}
                onBack={control.back}
                {...(obstacle === undefined ? {} : { obstacle })}
            />
        </>
    );
}

/** One fix from its fields to the proof that it helped. */
export function FixSession(props: FixSessionProps): React.ReactElement {
    const { fix, offer, request, context, fixes, report, refresh, onBusy, onResult, onLookAgain } = props;
    const { texts, now } = usePanelServices();
    const view = useViewContext();
    const [input, setInput] = React.useState({ ...offer.input, ...request.input });
    const [keepsakeFor, setKeepsakeFor] = React.useState<unknown>();
    const state = useFixPreview(fixes, fix, report, context, input);
    const prepared = state.status === "ready" ? state.prepared : undefined;
    const keepsakeSaved = keepsakeFor !== undefined && keepsakeFor === prepared;
    const { mailboxId } = report.evidence;
    const control = useWrite({
        run: (onStep) =>
            prepared === undefined
                ? Promise.resolve({ outcome: "notConfirmed" })
                : fixes.run(fix, prepared.preview, { report, keepsakeSaved, onStep }),
        ...(fix.watch ? { watch: (since, options) => fixes.watch(fix, { mailboxId, since, ...options }) } : {}),
        now,
        refresh,
        onResult,
    });
    const { phase } = control.state;
    React.useEffect(() => onBusy(phase === "writing"), [phase, onBusy]);
    const isOpen = phase === "editing" || phase === "confirming";
    return (
        <>
            <p dir="auto">{sayView(view, offer.why)}</p>
            <p className="mbx-quiet">{texts(`fix.safety.${fix.safety}`)}</p>
            {isOpen && (
                <FixFields
                    fields={offer.fields}
                    input={prepared?.preview.input ?? input}
                    options={prepared?.preview.reads.options ?? {}}
                    disabled={phase === "confirming"}
                    onChange={setInput}
                />
            )}
            {isOpen && state.status === "preparing" && <p role="status">{texts("ui.fix.preparing")}</p>}
            {isOpen && state.status === "failed" && (
                <Notice sign="problem" title={texts("ui.fix.previewFailed", { error: state.error })} urgent>
                    <StepsByHand fix={fix} />
                </Notice>
            )}
            {isOpen && prepared !== undefined && (
                <PreviewView
                    {...props}
                    prepared={prepared}
                    control={control}
                    keepsakeSaved={keepsakeSaved}
                    onKeepsake={() => setKeepsakeFor(prepared)}
                />
            )}
            <WriteOutcome
                control={control}
                before={report}
                isCured={(after) => fix.isCured(after.facts, { ...context, now: now() })}
                onLookAgain={onLookAgain}
                byHand={<StepsByHand fix={fix} />}
                {...(request.ruleId === undefined ? {} : { ruleId: request.ruleId })}
            />
        </>
    );
}
