CREATE TABLE "events" (
	"company_id" text NOT NULL,
	"id" text NOT NULL,
	"position" integer NOT NULL,
	"type" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"data" text NOT NULL,
	CONSTRAINT "events_company_id_id_pk" PRIMARY KEY("company_id","id")
);
--> statement-breakpoint
ALTER TABLE "bonuses" ADD COLUMN "announce_payable_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "events" ADD CONSTRAINT "events_company_id_companies_id_fk" FOREIGN KEY ("company_id") REFERENCES "public"."companies"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "events_position_uq" ON "events" USING btree ("company_id","position");--> statement-breakpoint
CREATE INDEX "events_type_ix" ON "events" USING btree ("company_id","type","position");--> statement-breakpoint
CREATE INDEX "bonuses_announce_ix" ON "bonuses" USING btree ("company_id","announce_payable_at") WHERE announce_payable_at is not null;
--> statement-breakpoint
-- By hand: of the bonuses that exist, those on hold are announced once it ends.
UPDATE "bonuses" SET "announce_payable_at" = "payable_at" WHERE "paid_at" IS NULL AND "reversed_at" IS NULL AND "payable_at" > now();
