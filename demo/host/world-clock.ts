/**
 * The worlds stand still at a fixed moment, so that "three minutes ago" stays three minutes ago. The page's clock is set to the world's
 * before the control is loaded; it runs on from there.
 */
export function setPageClock(worldNow: string, page: { Date: DateConstructor } = window): void {
    const RealDate = page.Date;
    const shift = RealDate.parse(worldNow) - RealDate.now();
    class WorldDate extends RealDate {
        public constructor(...parts: readonly unknown[]) {
            if (parts.length === 0) super(RealDate.now() + shift);
            else super(...(parts as [number]));
        }

        public static override now(): number {
            return RealDate.now() + shift;
        }
    }
    page.Date = WorldDate as unknown as DateConstructor;
}
