ALTER TABLE `kyc_verifications` ADD `name_hash` text;--> statement-breakpoint
CREATE INDEX `kyc_verifications_name_ix` ON `kyc_verifications` (`company_id`,`name_hash`) WHERE name_hash is not null;--> statement-breakpoint
CREATE INDEX `kyc_verifications_unhashed_name_ix` ON `kyc_verifications` (`company_id`,`user_id`) WHERE name_hash is null and sealed_details is not null;