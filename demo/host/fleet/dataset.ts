import type { DemoView } from "../about";
import { unsupported } from "../unsupported";
import { createRecord } from "./dataset-record";
import { pageQuery, viewColumns, type QueryState } from "./view-query";

type DataSet = ComponentFramework.PropertyTypes.DataSet;
type EntityRecord = ComponentFramework.PropertyHelper.DataSetApi.EntityRecord;

interface DatasetOptions {
    readonly view: () => DemoView;
    /** Reads rows of the mailbox table. */
    read(fetchXml: string): Promise<ComponentFramework.WebApi.RetrieveMultipleResponse>;
    /** Told after each change, so that the control is drawn again. */
    changed(): void;
    open(reference: ComponentFramework.EntityReference): void;
}

export interface DatasetHost {
    /** The dataset as it is now; the platform hands out a new object for each update. */
    current(): DataSet;
    /** Reads the first page of the view as it is now. */
    load(): void;
    setFilter(filter: QueryState["filter"]): void;
}

const PAGE_SIZE = 50;
const NO_FILTER = { conditions: [], filterOperator: 0 } as const;

/** The rows of a view the way the platform gives them to a dataset control: one page after another, with the reader's filter and order. */
export function createDataset({ view, read, changed, open }: DatasetOptions): DatasetHost {
    let records: Record<string, EntityRecord> = {};
    let ids: string[] = [];
    let selected: string[] = [];
    let query: QueryState = { filter: undefined, sorting: [], page: 1, pageSize: PAGE_SIZE };
    let firstPage = 1;
    let hasNextPage = false;
    let total = -1;
    let loading = false;
    let error = "";
    let newest = 0;

    async function fetchPage(page: number, keepsOthers: boolean): Promise<void> {
        const number = (newest += 1);
        query = { ...query, page };
        loading = true;
        error = "";
        changed();
        try {
            const { entities, nextLink } = await read(pageQuery(view(), query));
            if (number !== newest) return;
            const made = entities.map((row) => createRecord(row));
            if (!keepsOthers) {
                records = {};
                ids = [];
                firstPage = page;
            }
            for (const record of made) records[record.getRecordId()] = record;
            ids = [...ids, ...made.map((record) => record.getRecordId())];
            hasNextPage = Boolean(nextLink);
            total = hasNextPage ? -1 : (page - 1) * query.pageSize + made.length;
        } catch (problem) {
            if (number !== newest) return;
            error = (problem as { readonly message?: string }).message ?? String(problem);
        }
        loading = false;
        changed();
    }

    const go = (page: number, keepsOthers = false): void => void fetchPage(page, keepsOthers);
    const load = (): void => go(1);
    const setFilter = (filter: QueryState["filter"]): void => {
        query = { ...query, filter };
    };

    return {
        load,
        setFilter,
        current: () => ({
            columns: viewColumns(view()),
            records: { ...records },
            sortedRecordIds: [...ids],
            sorting: [...query.sorting],
            loading,
            error: error !== "",
            errorMessage: error,
            filtering: {
                getFilter: () => query.filter ?? ({ ...NO_FILTER, conditions: [] } as never),
                setFilter: (filter) => setFilter(filter),
                clearFilter: () => setFilter(undefined),
            },
            linking: { getLinkedEntities: () => [], addLinkedEntity: unsupported("linking.addLinkedEntity") },
            paging: {
                totalResultCount: total,
                firstPageNumber: firstPage,
                lastPageNumber: query.page,
                pageSize: query.pageSize,
                hasNextPage,
                hasPreviousPage: firstPage > 1,
                loadNextPage: (onlyNew = false) => go(query.page + 1, !onlyNew),
                loadPreviousPage: () => go(Math.max(1, query.page - 1)),
                loadExactPage: (page) => go(page),
                reset: load,
                setPageSize(pageSize) {
                    query = { ...query, pageSize };
                },
            },
            clearSelectedRecordIds() {
                selected = [];
                changed();
            },
            getSelectedRecordIds: () => [...selected],
            setSelectedRecordIds(chosen) {
                selected = [...chosen];
                changed();
            },
            getTargetEntityType: () => "mailbox",
            getTitle: () => view().name,
            getViewId: () => view().id,
            openDatasetItem: open,
            refresh: load,
        }),
    };
}
