CREATE TABLE "portal_links" (
	"company_id" text NOT NULL,
	"id" text NOT NULL,
	"position" integer NOT NULL,
	"user_id" text collate "C" NOT NULL,
	"token_hash" text collate "C" NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "portal_links_company_id_id_pk" PRIMARY KEY("company_id","id")
);
--> statement-breakpoint
ALTER TABLE "portal_links" ADD CONSTRAINT "portal_links_company_id_companies_id_fk" FOREIGN KEY ("company_id") REFERENCES "public"."companies"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "portal_links_token_uq" ON "portal_links" USING btree ("token_hash");--> statement-breakpoint
CREATE UNIQUE INDEX "portal_links_position_uq" ON "portal_links" USING btree ("company_id","position");--> statement-breakpoint
CREATE INDEX "portal_links_user_ix" ON "portal_links" USING btree ("company_id","user_id","position");--> statement-breakpoint
CREATE INDEX "portal_links_expiry_ix" ON "portal_links" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "bonuses_statement_booked_ix" ON "bonuses" USING btree ("company_id","beneficiary_id","booked_at","position","currency","amount_minor");--> statement-breakpoint
CREATE INDEX "bonuses_statement_paid_ix" ON "bonuses" USING btree ("company_id","beneficiary_id","paid_at","position","currency","amount_minor") WHERE paid_at is not null;--> statement-breakpoint
CREATE INDEX "bonuses_statement_reversed_ix" ON "bonuses" USING btree ("company_id","beneficiary_id","reversed_at","position","currency","amount_minor") WHERE reversed_at is not null;--> statement-breakpoint
CREATE INDEX "bonuses_statement_recovered_ix" ON "bonuses" USING btree ("company_id","beneficiary_id","recovered_at","position","currency","amount_minor") WHERE recovered_at is not null;